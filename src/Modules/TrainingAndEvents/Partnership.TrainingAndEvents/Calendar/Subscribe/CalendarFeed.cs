using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Calendar.Subscribe;

/// <summary>What subscribers get: all that is public, cancellations too, from 30 days back (TRN-03).</summary>
internal sealed record CalendarFeed(CalendarFilter Filter) : IQuery<IReadOnlyList<FeedSession>>;

/// <summary>One session for somebody's own calendar; null where it is not in ours.</summary>
internal sealed record SessionForACalendar(int Number) : IQuery<FeedSession?>;

internal sealed class CalendarFeedHandler(Reading<TrainingDbContext> reading, TimeProvider clock) : IRequestHandler<CalendarFeed, IReadOnlyList<FeedSession>>, IRequestHandler<SessionForACalendar, FeedSession?>
{
    /// <summary>So long a subscriber who was away still learns that something was cancelled.</summary>
    private const int DaysBack = 30;

    public async Task<IReadOnlyList<FeedSession>> Handle(CalendarFeed request, CancellationToken cancellationToken)
    {
        var from = London.StartOf(London.Today(clock).AddDays(-DaysBack));
        return await reading.Db.Sessions.Public().Where(one => one.StartsAt >= from).Matching(request.Filter).InOrder().Select(FeedSession.Columns).ToListAsync(cancellationToken);
    }

    public Task<FeedSession?> Handle(SessionForACalendar request, CancellationToken cancellationToken) =>
        reading.Db.Sessions.Public().Where(one => one.Number == request.Number && one.StartsAt != null).Select(FeedSession.Columns).SingleOrDefaultAsync(cancellationToken);
}
