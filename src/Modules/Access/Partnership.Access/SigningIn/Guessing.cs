using System.Text;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Persistence;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Access.SigningIn;

/// <summary>Slows guessing down where it comes from, so that nobody can lock a colleague out (PLT-02). A browser that the person signed in with before is counted by itself alone:
/// whatever is tried elsewhere never slows it. Any other is counted with its place. Used inside an act.</summary>
internal sealed class Guessing(AccessDbContext db, KnownDevices devices, IAct act, MasterKey master)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>A password for the account of this address, whether there is one or not.</summary>
    public async Task<Tries> AtPassword(Visit visit, string email, PersonId? person, CancellationToken ct)
    {
        var known = person is { } account ? await devices.Find(account, visit.DeviceToken, ct) : null;
        return known is not null ? OnKnown(known) : new([
            (Key($"place|{visit.Source}|{email.Trim().ToLowerInvariant()}"), Patience.WithOne),
            (Key($"place|{visit.Source}"), Patience.WithAPlace)]);
    }

    /// <summary>A code, or the password of somebody signed in.</summary>
    public async Task<Tries> AtCode(Visit visit, PersonId person, CancellationToken ct)
    {
        var known = await devices.Find(person, visit.DeviceToken, ct);
        return known is not null ? OnKnown(known) : new([
            (Key($"place|{visit.Source}|{person}"), Patience.WithOne),
            (Key($"place|{visit.Source}"), Patience.WithAPlace),
            (Key($"codes|{person}"), Patience.WithCodes)]);
    }

    /// <summary>How long to wait still; null when it may be tried. Tries at the same account from the same place wait for each other here, so that many at once count as many.</summary>
    public async Task<TimeSpan?> MustWait(Tries tries, CancellationToken ct)
    {
        var first = await Hold(tries.Counted[0].Key, ct);
        var longest = first.Left(tries.Counted[0].Patience, act.At);
        foreach (var (key, patience) in tries.Counted.Skip(1))
            if (await db.Guesses.SingleOrDefaultAsync(one => one.Key == key, ct) is { } more && more.Left(patience, act.At) is var left && left > longest) longest = left;
        return longest > TimeSpan.Zero ? longest : null;
    }

    public async Task Failed(Tries tries, CancellationToken ct)
    {
        foreach (var (key, patience) in tries.Counted) (await Hold(key, ct)).WasWrong(patience, act.At);
        var old = act.At - Kept;
        await db.Guesses.Where(one => one.LastAt < old).ExecuteDeleteAsync(ct);
    }

    /// <summary>It was right: the account's own count begins again. The place's does not, else one's own account would pay for guesses at others.</summary>
    public async Task Right(Tries tries, CancellationToken ct)
    {
        var own = await Hold(tries.Counted[0].Key, ct);
        db.Remove(own);
    }

    private async Task<Guess> Hold(byte[] key, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"insert into access.guess (key, wrong, last_at) values ({key}, 0, {act.At}) on conflict (key) do update set wrong = guess.wrong", ct);
        return await db.Guesses.SingleAsync(one => one.Key == key, ct);
    }

    private Tries OnKnown(KnownDevice known) => new([(Key($"device|{known.Id}"), Patience.WithOne)]);

    private byte[] Key(string of) => master.Fingerprint("guess", Encoding.UTF8.GetBytes(of));
}

/// <summary>What a try is counted with, its own account's count first.</summary>
internal sealed record Tries(IReadOnlyList<(byte[] Key, Patience Patience)> Counted);
