using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Places.LapseOffers;

/// <summary>Offers whose time is over lapse, and what is free (by them, or because an agency's reservation has ended) goes to whoever waits (TRN-11, TRN-12).</summary>
internal sealed record LapseOffers(TrainingSessionId Session) : ICommand;

internal sealed class LapseOffersHandler(TrainingDbContext db, IAct act, WaitingList line) : IRequestHandler<LapseOffers, Outcome>
{
    public async Task<Outcome> Handle(LapseOffers request, CancellationToken cancellationToken)
    {
        await line.Lock(request.Session, cancellationToken);
        var over = await db.Places.Of(request.Session).Where(place => place.State == PlaceState.Offered && place.OfferUntil <= act.At).ToListAsync(cancellationToken);
        foreach (var place in over) place.Lapse(act.At);
        if (over.Count > 0) act.Record(TrainingStream.Of(request.Session), $"let {over.Count} offer(s) lapse");
        var moved = await line.MoveUp(request.Session, cancellationToken);
        return over.Count + moved == 0 ? Outcome.NotFound : Outcome.Done;
    }
}
