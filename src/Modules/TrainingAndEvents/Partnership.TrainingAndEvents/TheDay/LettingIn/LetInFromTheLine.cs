using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.TheDay.LettingIn;

/// <summary>Somebody from the waiting list has come all the same, and a place is free.</summary>
[RefusedWhen("never_oversold", "The last place was just taken.")]
internal sealed record LetInFromTheLine(long Number, PlaceId Place) : ICommand;

internal sealed class LetInFromTheLineHandler(TrainingDbContext db, IAct act, TakingAttendance attendance) : IRequestHandler<LetInFromTheLine, Outcome>
{
    public async Task<Outcome> Handle(LetInFromTheLine request, CancellationToken cancellationToken)
    {
        if (await attendance.OfOrganiser(request.Number, cancellationToken) is not { } list) return Outcome.NotFound;
        if (await db.Places.Of(list.Session.Id).StillOpen().SingleOrDefaultAsync(one => one.Id == request.Place, cancellationToken) is not { } place) return Outcome.NotFound;
        if (!list.Session.LetsInAt(act.At)) return Outcome.Refused(TheDoor.IsNotOpen(list.Session, act.At));
        if (TheDoor.IsFullFor(place, list.Session)) return Outcome.Refused("All places are taken: nobody else can be let in.");
        await attendance.LetIn(list, place, cancellationToken);
        return Outcome.Done;
    }
}
