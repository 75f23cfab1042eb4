using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Places.Approving;

/// <summary>The line manager says whether somebody may come (TRN-14). Whoever has the manager's key may press the button; the page checked it.</summary>
internal sealed record AnswerForAColleague(PlaceId Place, bool Agrees) : ICommand;

internal sealed class AnswerForAColleagueHandler(TrainingDbContext db, IAct act, WaitingList line, LettingIn letting) : IRequestHandler<AnswerForAColleague, Outcome>
{
    public async Task<Outcome> Handle(AnswerForAColleague request, CancellationToken cancellationToken)
    {
        if (await db.LockedPlace(request.Place, act, cancellationToken) is not { Approver: not null } place || await line.Door(place.Session, cancellationToken) is not { } door) return Outcome.NotFound;
        if (!door.TakesBookingsAt(act.At)) return Outcome.Refused("The session has begun, or does not take place: there is nothing to answer any more.");
        var answered = place.ApproverSays(request.Agrees ? ApproverAnswer.Yes : ApproverAnswer.No);
        if (!answered.Succeeded) return answered;
        act.Record(TrainingStream.Of(place.Session), $"{(request.Agrees ? "agreed" : "did not agree")}, as line manager, that attendee {place.Attendee} comes");
        if (!request.Agrees) return place.Refuse(act.At);
        // Where they work may still have to be settled: then the manager's yes waits for that.
        await letting.LetIn(place, cancellationToken);
        return Outcome.Done;
    }
}
