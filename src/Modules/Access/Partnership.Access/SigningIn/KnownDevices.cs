using Microsoft.EntityFrameworkCore;
using Partnership.Access.Codes;
using Partnership.Access.Persistence;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Access.SigningIn;

/// <summary>Which browsers somebody signed in with before. Used inside an act.</summary>
internal sealed class KnownDevices(AccessDbContext db, IAct act, TimeProvider clock)
{
    /// <summary>Null when this person never signed in with it.</summary>
    public async Task<KnownDevice?> Find(PersonId person, string? token, CancellationToken ct)
    {
        if (token is null) return null;
        var (hash, since) = (Tokens.HashOf(token), act.At - KnownDevice.Kept);
        return await db.KnownDevices.SingleOrDefaultAsync(one => one.Person == person && one.TokenHash == hash && one.LastSeenAt > since, ct);
    }

    /// <summary>This browser is theirs from now on, under a new token.</summary>
    /// <returns>The token, and whether the person has other browsers and never came by this one.</returns>
    public async Task<(string Token, bool IsNew)> Remember(PersonId person, string? token, CancellationToken ct)
    {
        var (hash, since) = (Tokens.HashOf(token ?? ""), act.At - KnownDevice.Kept);
        await db.KnownDevices.Where(one => one.LastSeenAt < since).ExecuteDeleteAsync(ct);
        var (next, others) = (Tokens.New(), await db.KnownDevices.AnyAsync(one => one.Person == person, ct));
        // Everybody's who shares the computer.
        var rows = await db.KnownDevices.Where(one => one.TokenHash == hash).ToListAsync(ct);
        foreach (var row in rows) row.Renew(Tokens.HashOf(next));
        if (rows.Find(row => row.Person == person) is { } known)
        {
            known.Seen(act.At);
            return (next, false);
        }
        db.Add(new KnownDevice(Ids.New<KnownDeviceId>(clock), person, Tokens.HashOf(next), act.At));
        return (next, others);
    }

    public Task ForgetAll(PersonId person, CancellationToken ct) => db.KnownDevices.Where(one => one.Person == person).ExecuteDeleteAsync(ct);
}
