using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Courses.Writing;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Courses.ChangeACourse;

/// <summary>Changes what a course says. Its sessions stay as they are: people booked them as they were.</summary>
/// <param name="Revision">The one that was open; refused where somebody else has saved since.</param>
internal sealed record ChangeACourse(long Number, int Revision, CourseFacts Facts) : ICommand, ISayWhatACourseIs;

internal sealed class ChangeACourseValidator(Installation installation) : CourseFactsValidator<ChangeACourse>(installation);

internal sealed class ChangeACourseHandler(TrainingDbContext db, IAct act) : IRequestHandler<ChangeACourse, Outcome>
{
    public async Task<Outcome> Handle(ChangeACourse request, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select from training.course where number = {request.Number} for update", cancellationToken);
        if (!act.Actor.PlansTraining() || await db.Courses.SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } course) return Outcome.NotFound;
        if (course.Revision != request.Revision) return Outcome.Refused("Somebody else has changed this course while you had it open. Nothing of yours was saved over it: open the page again in another window, and compare.");
        course.Change(request.Facts);
        act.Record(TrainingStream.Plan, $"changed what the course “{course.Title}” says");
        return Outcome.Done;
    }
}
