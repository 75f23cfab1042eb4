using Microsoft.EntityFrameworkCore;
using Npgsql;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Places;

/// <summary>The line before a session. Booking, giving back, lapsing, moving up and changing the capacity all take the session's lock first (HRD-33), so that each sees what the one before it left.</summary>
internal sealed class WaitingList(TrainingDbContext db, IAct act)
{
    /// <summary>Waits until nobody else is at the session; then what is read of it is of this moment.</summary>
    public async Task Lock(TrainingSessionId session, CancellationToken ct)
    {
        await using var wait = new NpgsqlCommand("select from training.session where id = $1 for update", act.Connection) { Parameters = { new() { Value = session.Value } } };
        await wait.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The session under its lock, as it is now; null where there is none.</summary>
    public async Task<Session?> Locked(TrainingSessionId session, CancellationToken ct)
    {
        await Lock(session, ct);
        return await db.Sessions.SingleOrDefaultAsync(one => one.Id == session, ct);
    }

    /// <summary>Gives what is free to whoever waits longest and may have it: as an offer for some hours, or for good, as the session says (TRN-12). The session is locked.</summary>
    /// <returns>How many moved up.</returns>
    public async Task<int> MoveUp(TrainingSessionId session, CancellationToken ct)
    {
        // The database counts what is free: it must know what was changed so far.
        await db.SaveChangesAsync(ct);
        if (await Door(session, ct) is not { } door || door.Waiting == 0 || door.Left <= 0 || !door.TakesBookingsAt(act.At)) return 0;
        var free = await Free(door, ct);
        // Without places kept for anybody, only as many as are free need to be looked at.
        var line = db.Places.Where(place => place.Session == session && place.State == PlaceState.Waiting).OrderBy(place => place.Arrival);
        var waiting = await (door.Kept.Count == 0 ? line.Take(door.Left) : line).ToListAsync(ct);
        var moved = free.MovesUp(waiting, place => place.Agency);
        foreach (var place in moved) MoveUp(place, door);
        await db.SaveChangesAsync(ct);
        if (moved.Count > 0) act.Record(TrainingStream.Of(session), door.Promotion == Promotion.Offer ? $"offered {moved.Count} free place(s) to who waited longest" : $"gave {moved.Count} free place(s) to who waited longest");
        return moved.Count;
    }

    /// <summary>What booking needs to know of a session, read in one round trip under its lock.</summary>
    public async Task<SessionDoor?> Door(TrainingSessionId session, CancellationToken ct)
    {
        await using var ask = new NpgsqlBatch(act.Connection)
        {
            BatchCommands =
            {
                new("select state, starts_at, capacity, held, waiting, promotion, offer_hours, open_to_public, needs_manager, title, number from training.session where id = $1 for update") { Parameters = { new() { Value = session.Value } } },
                new("select agency, places, until from training.reservation where session = $1 and until >= $2") { Parameters = { new() { Value = session.Value }, new() { Value = London.DateOf(act.At) } } },
            },
        };
        await using var rows = await ask.ExecuteReaderAsync(ct);
        if (!await rows.ReadAsync(ct)) return null;
        var door = new SessionDoor(session, Enum.Parse<SessionState>(rows.GetString(0)), rows.IsDBNull(1) ? null : rows.GetFieldValue<DateTimeOffset>(1), rows.GetInt32(2), rows.GetInt32(3), rows.GetInt32(4),
            Enum.Parse<Promotion>(rows.GetString(5)), rows.GetInt32(6), rows.GetBoolean(7), rows.GetBoolean(8), rows.GetString(9), rows.GetInt64(10));
        await rows.NextResultAsync(ct);
        while (await rows.ReadAsync(ct)) door.Kept.Add(new(rows.GetString(0), rows.GetInt32(1), rows.GetFieldValue<DateOnly>(2)));
        return door;
    }

    /// <summary>What is free of the session, under its lock.</summary>
    public async Task<Allocation> Free(SessionDoor door, CancellationToken ct)
    {
        if (door.Kept.Count == 0) return new(door.Capacity, door.Held, [], new Dictionary<string, int>());
        var agencies = door.Kept.Select(one => one.Agency).ToList();
        var heldBy = await db.Places.Where(place => place.Session == door.Id && (place.State == PlaceState.Confirmed || place.State == PlaceState.Offered) && place.Agency != null && agencies.Contains(place.Agency))
            .GroupBy(place => place.Agency).Select(of => new { Agency = of.Key, Count = of.Count() }).ToListAsync(ct);
        return new(door.Capacity, door.Held, door.Kept, heldBy.ToDictionary(one => one.Agency ?? "", one => one.Count));
    }

    private void MoveUp(Place place, SessionDoor door)
    {
        if (door.Promotion == Promotion.Automatic) place.Confirm(act.At);
        else place.Offer(door.OfferUntil(act.At), act.At);
    }
}

/// <summary>A session as somebody meets it who wants a place.</summary>
internal sealed record SessionDoor(TrainingSessionId Id, SessionState State, DateTimeOffset? StartsAt, int Capacity, int Held, int Waiting, Promotion Promotion, int OfferHours, bool OpenToPublic, bool NeedsManager, string Title, long Number)
{
    public List<Reservation> Kept { get; } = [];
    public int Left => Capacity - Held;

    public bool TakesBookingsAt(DateTimeOffset now) => State == SessionState.Published && StartsAt > now;

    /// <summary>After its hours, and never after the session has begun.</summary>
    public DateTimeOffset OfferUntil(DateTimeOffset now) => StartsAt is { } starts && starts < now.AddHours(OfferHours) ? starts : now.AddHours(OfferHours);
}
