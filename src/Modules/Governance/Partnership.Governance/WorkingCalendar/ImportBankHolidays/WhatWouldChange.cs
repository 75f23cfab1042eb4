using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.WorkingCalendar.ImportBankHolidays;

/// <summary>The effect of importing a file, to look at before it is done (PLT-42).</summary>
internal sealed record WhatWouldChange(string Text) : IQuery<Outcome<HolidayChanges>>;

internal sealed class WhatWouldChangeHandler(Installation installation) : IRequestHandler<WhatWouldChange, Outcome<HolidayChanges>>
{
    public Task<Outcome<HolidayChanges>> Handle(WhatWouldChange request, CancellationToken cancellationToken) =>
        Task.FromResult(HolidayChanges.Of(installation.Calendar.Holidays, request.Text));
}
