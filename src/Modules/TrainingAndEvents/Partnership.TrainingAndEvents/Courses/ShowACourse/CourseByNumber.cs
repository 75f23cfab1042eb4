using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Courses.ShowACourse;

/// <summary>A course with its sessions, the latest first; null where there is none.</summary>
internal sealed record CourseByNumber(long Number) : IQuery<ShownCourse?>;

/// <param name="Topics">In words.</param>
internal sealed record ShownCourse(Course Course, IReadOnlyList<Session> Sessions, IReadOnlyList<string> Topics);

internal sealed class AnswerCourseByNumber(Reading<TrainingDbContext> reading, Installation installation) : IRequestHandler<CourseByNumber, ShownCourse?>
{
    public async Task<ShownCourse?> Handle(CourseByNumber request, CancellationToken cancellationToken)
    {
        if (await reading.Db.Courses.SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } course) return null;
        var sessions = await reading.Db.Sessions.Where(one => one.Course == course.Id).OrderByDescending(one => one.StartsAt == null).ThenByDescending(one => one.StartsAt).ThenBy(one => one.Number).ToListAsync(cancellationToken);
        return new(course, sessions, [.. installation.Profile.Themes.Where(theme => course.Topics.Contains(theme.Key)).Select(theme => theme.Title)]);
    }
}
