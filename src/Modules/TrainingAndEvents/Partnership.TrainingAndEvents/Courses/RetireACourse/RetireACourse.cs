using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Courses.RetireACourse;

/// <summary>A course is not taught any more: no new sessions begin with it. Those it has, its results and its certificates stay.</summary>
internal sealed record RetireACourse(long Number) : ICommand;

internal sealed class RetireACourseHandler(TrainingDbContext db, IAct act) : IRequestHandler<RetireACourse, Outcome>
{
    public async Task<Outcome> Handle(RetireACourse request, CancellationToken cancellationToken)
    {
        if (!act.Actor.PlansTraining() || await db.Courses.SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } course) return Outcome.NotFound;
        var retired = course.Retire(act.At);
        if (retired.Succeeded) act.Record(TrainingStream.Plan, $"retired the course “{course.Title}”");
        return retired;
    }
}
