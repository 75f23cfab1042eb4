using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Places.AnswerAnOffer;

/// <summary>Accepts an offered place, or declines it for the next who waits (TRN-12). One that has lapsed is told so (HRD-33).</summary>
internal sealed record AnswerAnOffer(PlaceId Place, bool Accepts) : ICommand;

internal sealed class AnswerAnOfferHandler(TrainingDbContext db, IAct act, WaitingList line) : IRequestHandler<AnswerAnOffer, Outcome>
{
    public async Task<Outcome> Handle(AnswerAnOffer request, CancellationToken cancellationToken)
    {
        if (await db.LockedPlace(request.Place, act, cancellationToken) is not { } place) return Outcome.NotFound;
        var answered = request.Accepts ? place.Accept(act.At) : place.Decline(act.At);
        if (!answered.Succeeded) return answered;
        act.Record(TrainingStream.Of(place.Session), request.Accepts ? $"accepted the offered place for attendee {place.Attendee}" : $"declined the offered place of attendee {place.Attendee}");
        if (!request.Accepts) await line.MoveUp(place.Session, cancellationToken);
        return Outcome.Done;
    }
}
