using Microsoft.EntityFrameworkCore;
using Npgsql;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks;

internal static class FindingChecks
{
    /// <summary>The forms of the case people call by that reference.</summary>
    public static IQueryable<AgencyCheck> OfCase(this IQueryable<AgencyCheck> checks, ReviewsDbContext db, string reference) =>
        checks.Where(check => db.Cases.Any(one => one.Id == check.CaseId && one.Reference == reference));

    /// <summary>The form of the actor's agency about a case; of the first agency asked, where somebody works for several.</summary>
    public static Task<AgencyCheck?> Own(this ReviewsDbContext db, string reference, Actor actor, CancellationToken ct) =>
        db.AgencyChecks.OwnOf(db, actor).OfCase(db, reference).OrderBy(check => check.AskedAt).FirstOrDefaultAsync(ct);

    /// <summary>As <see cref="Own"/>, locked until the act ends: a save and a sending of the same form go one after the other.</summary>
    public static async Task<AgencyCheck?> OwnForWriting(this ReviewsDbContext db, string reference, IAct act, CancellationToken ct)
    {
        var id = await db.AgencyChecks.OwnOf(db, act.Actor).OfCase(db, reference).OrderBy(check => check.AskedAt).Select(check => (AgencyCheckId?)check.Id).FirstOrDefaultAsync(ct);
        return id is { } found ? await db.LockedCheck(found, act, ct) : null;
    }

    /// <summary>An agency's form about a case the actor may see, locked until the act ends.</summary>
    public static async Task<AgencyCheck?> CheckForWriting(this ReviewsDbContext db, string reference, string agency, DateOnly today, IAct act, CancellationToken ct)
    {
        var cases = db.Cases.VisibleTo(act.Actor, today).Where(one => one.Reference == reference);
        var id = await db.AgencyChecks.Where(check => check.Agency == agency && cases.Any(one => one.Id == check.CaseId))
            .Select(check => (AgencyCheckId?)check.Id).FirstOrDefaultAsync(ct);
        return id is { } found ? await db.LockedCheck(found, act, ct) : null;
    }

    public static async Task<AgencyCheck?> LockedCheck(this ReviewsDbContext db, AgencyCheckId id, IAct act, CancellationToken ct)
    {
        await using var wait = new NpgsqlCommand("select 1 from reviews.agency_check where id = $1 for update", act.Connection) { Parameters = { new() { Value = id.Value } } };
        await wait.ExecuteScalarAsync(ct);
        return await db.AgencyChecks.SingleOrDefaultAsync(check => check.Id == id, ct);
    }
}
