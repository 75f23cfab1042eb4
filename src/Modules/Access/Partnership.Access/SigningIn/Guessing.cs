using System.Text;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Persistence;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Access.SigningIn;

/// <summary>Slows guessing down (PLT-02): five wrong tries in 15 minutes for one account from one place. Elsewhere the same account is not slowed,
/// so nobody can lock a colleague out. Used inside an act.</summary>
internal sealed class Guessing(AccessDbContext db, IAct act, MasterKey master, TimeProvider clock)
{
    public const int Most = 5;
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(15);

    public const string TooManyWords = "That was wrong too many times. Wait 15 minutes, then try again. Nobody else is kept out by this.";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public byte[] Pair(string source, string account) =>
        master.Fingerprint("failed-attempt", Encoding.UTF8.GetBytes($"{source}|{account.Trim().ToLowerInvariant()}"));

    public async Task<bool> IsTooMany(byte[] pair, CancellationToken ct)
    {
        var since = act.At - Within;
        return await db.FailedAttempts.CountAsync(attempt => attempt.Pair == pair && attempt.At > since, ct) >= Most;
    }

    public async Task Failed(byte[] pair, CancellationToken ct)
    {
        var old = act.At - Kept;
        await db.FailedAttempts.Where(attempt => attempt.At < old).ExecuteDeleteAsync(ct);
        db.Add(new FailedAttempt(Ids.New<FailedAttemptId>(clock), pair, act.At));
    }

    public Task Forget(byte[] pair, CancellationToken ct) => db.FailedAttempts.Where(attempt => attempt.Pair == pair).ExecuteDeleteAsync(ct);
}
