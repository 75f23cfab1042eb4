using Microsoft.EntityFrameworkCore;
using Npgsql;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Places;

internal static class FindingPlaces
{
    /// <summary>A place with its session locked first: in that order, as all acts do.</summary>
    public static async Task<Place?> LockedPlace(this TrainingDbContext db, PlaceId id, IAct act, CancellationToken ct)
    {
        await using var wait = new NpgsqlCommand("select from training.session where id = (select session from training.place where id = $1) for update", act.Connection) { Parameters = { new() { Value = id.Value } } };
        await wait.ExecuteNonQueryAsync(ct);
        return await db.Places.SingleOrDefaultAsync(one => one.Id == id, ct);
    }

    public static IQueryable<Place> Of(this IQueryable<Place> places, TrainingSessionId session) => places.Where(place => place.Session == session);

    public static IQueryable<Place> Held(this IQueryable<Place> places) => places.Where(place => place.State == PlaceState.Confirmed || place.State == PlaceState.Offered);

    public static IQueryable<Place> StillOpen(this IQueryable<Place> places) =>
        places.Where(place => place.State == PlaceState.Confirmed || place.State == PlaceState.Offered || place.State == PlaceState.Waiting || place.State == PlaceState.Asked);

    /// <summary>Who waits for the same session and came before.</summary>
    public static IQueryable<Place> AheadOf(this IQueryable<Place> places, Place one) =>
        places.Where(place => place.Session == one.Session && place.State == PlaceState.Waiting && place.Arrival < one.Arrival);
}
