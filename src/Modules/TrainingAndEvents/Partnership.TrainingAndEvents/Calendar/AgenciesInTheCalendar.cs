using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Calendar;

/// <summary>Which partners offer something that is still to come, by key.</summary>
internal sealed record AgenciesInTheCalendar : IQuery<IReadOnlyList<string>>;

internal sealed class AgenciesInTheCalendarHandler(Reading<TrainingDbContext> reading, TimeProvider clock) : IRequestHandler<AgenciesInTheCalendar, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(AgenciesInTheCalendar request, CancellationToken cancellationToken) =>
        (await reading.Db.Sessions.ComingAt(clock.GetUtcNow()).Where(one => one.Agency != null).Select(one => one.Agency).Distinct().ToListAsync(cancellationToken)).OfType<string>().ToList();
}
