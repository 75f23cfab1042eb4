using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Places;

/// <summary>A place that waited for a yes goes in, in the turn it has had since it was asked for (TRN-11, TRN-14): confirmed where one is free for it and nobody who could have that one came before, else in the line.</summary>
internal sealed class LettingIn(TrainingDbContext db, IAct act, WaitingList line)
{
    /// <summary>Does nothing while something is still missing: a manager's yes, or where they work.</summary>
    /// <param name="place">As it is under its session's lock, which the act has taken.</param>
    public async Task LetIn(Place place, CancellationToken ct)
    {
        if (place.State != PlaceState.Asked || await line.Door(place.Session, ct) is not { } door || !door.TakesBookingsAt(act.At)) return;
        var attendee = await db.Attendees.SingleAsync(one => one.Id == place.Attendee, ct);
        if (door.NeedsManager && place.ApproverAnswer != ApproverAnswer.Yes || !door.OpenToPublic && attendee.AgencyState != AgencyState.Known) return;

        // The agency may have become known, or another, since the place was asked for; places are kept by agency.
        place.WorksFor(attendee.Agency);
        if (await IsNext(place, door, ct)) place.Confirm(act.At);
        else place.Wait(act.At);
        act.Record(TrainingStream.Of(place.Session), place.State == PlaceState.Confirmed ? $"let attendee {place.Attendee} in" : $"put attendee {place.Attendee} into the line, in the turn they came");
        await line.MoveUp(place.Session, ct);
    }

    /// <summary>Whether a place is free for it when all who came earlier have had theirs.</summary>
    private async Task<bool> IsNext(Place place, SessionDoor door, CancellationToken ct)
    {
        var free = await line.Free(door, ct);
        var earlier = await db.Places.Of(place.Session).Where(other => other.State == PlaceState.Waiting && other.Arrival < place.Arrival)
            .OrderBy(other => other.Arrival).Select(other => other.Agency).ToListAsync(ct);
        free.MovesUp(earlier, agency => agency);
        return free.FreeFor(place.Agency) > 0;
    }
}
