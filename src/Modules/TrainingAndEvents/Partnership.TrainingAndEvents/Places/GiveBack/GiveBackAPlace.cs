using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Places.GiveBack;

/// <summary>“I can’t come” (TRN-13): the place is free at once, for whoever waits first (TRN-12). Whoever has the place's key may press the button; the page checked it.</summary>
internal sealed record GiveBackAPlace(PlaceId Place) : ICommand;

internal sealed class GiveBackAPlaceHandler(TrainingDbContext db, IAct act, WaitingList line) : IRequestHandler<GiveBackAPlace, Outcome>
{
    public async Task<Outcome> Handle(GiveBackAPlace request, CancellationToken cancellationToken)
    {
        if (await db.LockedPlace(request.Place, act, cancellationToken) is not { } place) return Outcome.NotFound;
        if (await db.Sessions.AnyAsync(one => one.Id == place.Session && one.StartsAt <= act.At, cancellationToken)) return Outcome.Refused("The session has begun: this place can’t be given back any more.");
        var given = place.GiveBack(act.At);
        if (!given.Succeeded) return given;
        act.Record(TrainingStream.Of(place.Session), $"gave back the place of attendee {place.Attendee}");
        await line.MoveUp(place.Session, cancellationToken);
        return Outcome.Done;
    }
}
