using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Courses.Writing;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Courses.MakeACourse;

/// <summary>A course joins what is taught (TRN-01).</summary>
internal sealed record MakeACourse(CourseFacts Facts, Guid IdempotencyKey) : ICommand<Outcome<long>>, IOnce, ISayWhatACourseIs;

internal sealed class MakeACourseValidator(Installation installation) : CourseFactsValidator<MakeACourse>(installation);

internal sealed class MakeACourseHandler(TrainingDbContext db, IAct act, TimeProvider clock) : IRequestHandler<MakeACourse, Outcome<long>>
{
    public async Task<Outcome<long>> Handle(MakeACourse request, CancellationToken cancellationToken)
    {
        if (!act.Actor.PlansTraining()) return Outcome<long>.NotFound;
        var course = new Course(Ids.New<CourseId>(clock), request.Facts);
        db.Courses.Add(course);
        // The database gives its number.
        await db.SaveChangesAsync(cancellationToken);
        act.Record(TrainingStream.Plan, $"added the course “{course.Title}”");
        return course.Number;
    }
}
