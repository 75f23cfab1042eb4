using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Calendar.ReadAMonth;

/// <summary>All of one month, in order; what has been held is told as held.</summary>
internal sealed record CalendarMonth(CalendarFilter Filter, DateOnly Month) : IQuery<IReadOnlyList<CalendarRow>>;

internal sealed class CalendarMonthHandler(Reading<TrainingDbContext> reading) : IRequestHandler<CalendarMonth, IReadOnlyList<CalendarRow>>
{
    public async Task<IReadOnlyList<CalendarRow>> Handle(CalendarMonth request, CancellationToken cancellationToken) =>
        await reading.Db.Sessions.Between(request.Month, CalendarMonths.LastOf(request.Month)).Matching(request.Filter).InOrder().Select(CalendarRow.Columns).ToListAsync(cancellationToken);
}
