using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Courses.ListCourses;

/// <summary>What is taught, by title.</summary>
/// <param name="Retired">Those not taught any more instead.</param>
internal sealed record AllCourses(Level? Level, TargetAudience? Audience, bool Retired) : IQuery<IReadOnlyList<CourseLine>>;

/// <param name="Next">When its next session in the calendar is.</param>
internal sealed record CourseLine(long Number, string Title, Level Level, string Provider, DateTimeOffset? Next, int Held);

internal sealed class AnswerAllCourses(Reading<TrainingDbContext> reading, TimeProvider clock) : IRequestHandler<AllCourses, IReadOnlyList<CourseLine>>
{
    private const int Most = 500;

    public async Task<IReadOnlyList<CourseLine>> Handle(AllCourses request, CancellationToken cancellationToken)
    {
        var (db, now) = (reading.Db, clock.GetUtcNow());
        var courses = db.Courses.Where(one => one.RetiredAt != null == request.Retired);
        if (request.Level is { } level) courses = courses.Where(one => one.Level == level);
        if (request.Audience is { } audience) courses = courses.Where(one => one.Audience.Contains(audience));
        return await courses.OrderBy(one => one.Title).ThenBy(one => one.Number).Take(Most).Select(one => new CourseLine(one.Number, one.Title, one.Level, one.Provider,
            db.Sessions.Where(session => session.Course == one.Id && session.State == SessionState.Published && session.StartsAt > now).Min(session => session.StartsAt),
            db.Sessions.Count(session => session.Course == one.Id && session.State == SessionState.Published && session.EndsAt <= now))).ToListAsync(cancellationToken);
    }
}
