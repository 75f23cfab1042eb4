using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Booking;

/// <summary>The one way into a session (TRN-11): a place where one is free for them, else the end of the line. Under the session's lock, so that no two are given the same one; the database refuses what is over the capacity all the same.</summary>
internal sealed class TakingPlaces(TrainingDbContext db, IAct act, WaitingList line, ClosedParts closed, TimeProvider clock)
{
    private static readonly PlaceState[] Open = [PlaceState.Asked, PlaceState.Confirmed, PlaceState.Offered, PlaceState.Waiting];

    /// <summary>What somebody who wants a place may know before it is taken; the session is locked from then on.</summary>
    public async Task<Outcome<SessionDoor>> Door(TrainingSessionId session, CancellationToken ct)
    {
        if (await line.Door(session, ct) is not { State: Sessions.SessionState.Published or Sessions.SessionState.Cancelled } door) return Outcome<SessionDoor>.NotFound;
        if (door.State == Sessions.SessionState.Cancelled) return Outcome<SessionDoor>.Refused($"“{door.Title}” has been cancelled.");
        if (!door.TakesBookingsAt(act.At)) return Outcome<SessionDoor>.Refused($"“{door.Title}” has begun: it can’t be booked any more.");
        if (door is not { Waiting: > 0, Left: > 0 }) return door;
        // Somebody waits and something is free: they come first.
        await line.MoveUp(session, ct);
        return await line.Door(session, ct) ?? door;
    }

    /// <summary>Takes a place, or the end of the line.</summary>
    /// <param name="door">Of this act, under the lock; what is taken counts for the next one with the same door.</param>
    public async Task<Outcome<Place>> Take(SessionDoor door, Allocation free, Attendee attendee, WantedPlace wanted, CancellationToken ct)
    {
        if (await db.Places.AnyAsync(place => place.Session == door.Id && place.Attendee == attendee.Id && Open.Contains(place.State), ct))
            return Outcome<Place>.Refused(wanted.ForAColleague ? "has a place, or is on the waiting list, already" : $"You have a place at “{door.Title}”, or are on its waiting list, already. Look at your training.");
        if (!door.OpenToPublic && attendee.AgencyState == AgencyState.Public) return Outcome<Place>.Refused("This is for people who work with children here. Tell us where you work.", nameof(WantedPlace.WorksFor));
        if (door.NeedsManager && wanted.Approver is null) return Outcome<Place>.Refused("Enter your line manager’s email address: they are asked whether you may come.", nameof(WantedPlace.Approver));

        var place = new Place(Ids.New<PlaceId>(clock), door.Id, attendee.Id, attendee.Agency, StateOf(door, free, attendee), act.At);
        if (wanted.Access is not null || wanted.Diet is not null) place.Needing(closed.Close(place.Id.Value, new PersonalNeeds(wanted.Access, wanted.Diet)));
        if (door.NeedsManager && wanted.Approver is { } approver) place.AskApprover(closed.Close(place.Id.Value, new EmailText(approver.Trim())), act.At);
        if (wanted.ForAColleague && act.Actor.Person is { } by) place.BookedFor(by.Value, act.Actor.Name);
        if (place.HoldsAPlace) free.Take(place.Agency);
        db.Places.Add(place);
        return place;
    }

    public Task<Allocation> Free(SessionDoor door, CancellationToken ct) => line.Free(door, ct);

    private static PlaceState StateOf(SessionDoor door, Allocation free, Attendee attendee) =>
        door.NeedsManager || !door.OpenToPublic && attendee.AgencyState == AgencyState.Waiting ? PlaceState.Asked
        : free.FreeFor(attendee.Agency) > 0 ? PlaceState.Confirmed
        : PlaceState.Waiting;
}

/// <summary>What somebody says with their booking.</summary>
/// <param name="WorksFor">Where they work, where the address doesn't say.</param>
/// <param name="Approver">Their line manager's address, where the course asks for one.</param>
internal sealed record WantedPlace(string? Name, string? WorksFor, string? Access, string? Diet, string? Approver, bool ForAColleague = false);
