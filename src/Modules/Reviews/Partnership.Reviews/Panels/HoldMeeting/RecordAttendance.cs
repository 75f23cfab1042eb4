using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.HoldMeeting;

/// <summary>Who is in the meeting. Somebody shut out by a conflict is not, whatever was ticked.</summary>
internal sealed record RecordAttendance(string Reference, IReadOnlyList<PersonId> Present) : ICommand;

internal sealed class RecordAttendanceHandler(ReviewsDbContext db, IAct act, TimeProvider clock) : IRequestHandler<RecordAttendance, Outcome>
{
    public async Task<Outcome> Handle(RecordAttendance request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { RunsTheMeeting: true } found) return Outcome.NotFound;
        var meets = found.Panel.Note();
        if (!meets.Succeeded) return meets;
        found.Panel.RecordAttendance(request.Present);
        var present = found.Panel.Attendees.Count(one => one.Present);
        act.Record(AuditStream.Case(found.Case.Id), $"recorded {Counts.Of(present, "person", "people")} as present at the panel");
        return Outcome.Done;
    }
}
