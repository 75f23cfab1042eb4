using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Attendees;

/// <summary>Two who turn out to be one: the same person with two addresses. What one holds becomes the other's; where both hold a place in a session, the earlier one stays and the other is free again (TRN-12).</summary>
internal sealed class JoiningAttendees(TrainingDbContext db, IAct act, WaitingList line)
{
    /// <returns>The one who stays.</returns>
    public async Task<Attendee> Join(Attendee gone, AttendeeId into, CancellationToken ct)
    {
        var stays = await db.Attendees.SingleAsync(one => one.Id == into, ct);
        var all = await db.Places.Where(place => place.Attendee == gone.Id || place.Attendee == into).OrderBy(place => place.Arrival).ToListAsync(ct);
        // Bookings wait for their session: in the order in which all acts lock them.
        foreach (var session in all.Select(place => place.Session).Distinct().OrderBy(one => one.Value)) await line.Lock(session, ct);
        foreach (var doubled in all.Where(place => place.IsOpen).GroupBy(place => place.Session).SelectMany(of => of.OrderBy(place => !place.HoldsAPlace).ThenBy(place => place.Arrival).Skip(1)))
        {
            // Not told: a mail that takes it out of their calendar would take out the one that stays.
            doubled.Remove(act.At);
            doubled.Told();
        }
        await db.SaveChangesAsync(ct);
        foreach (var place in all.Where(place => place.Attendee == gone.Id)) place.BelongsTo(into);
        foreach (var address in await db.Addresses.Where(one => one.Attendee == gone.Id).ToListAsync(ct)) address.BelongsTo(into);
        if (gone.Person is { } person && stays.Person is null)
        {
            // One person is one attendee: the one that goes lets go of the account first.
            gone.LeavesItsAccount();
            await db.SaveChangesAsync(ct);
            stays.IsPerson(person);
        }
        if (stays.Agency is null && gone.Agency is { } agency) stays.WorksFor(agency);
        gone.Join(into);
        await db.SaveChangesAsync(ct);
        foreach (var session in all.Select(place => place.Session).Distinct().OrderBy(one => one.Value)) await line.MoveUp(session, ct);
        act.Record(TrainingStream.Of(into), "put two addresses together as one person’s");
        return stays;
    }
}
