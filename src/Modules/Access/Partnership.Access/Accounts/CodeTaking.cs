using Microsoft.EntityFrameworkCore;
using Partnership.Access.Codes;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Accounts;

/// <summary>What came of a code.</summary>
/// <param name="Method">Which kind of code it was, as <see cref="Methods"/> names it; null when it is not a good one.</param>
/// <param name="ClockIsOff">How far the phone's clock is ahead (or behind, negative), when that is why.</param>
internal sealed record TakenCode(string? Method, TimeSpan? ClockIsOff = null);

/// <summary>Takes codes of the authenticator or from the recovery sheet, each once, however many come at the same time. Used inside an act.</summary>
internal sealed class CodeTaking(AccessDbContext db, IAct act, MasterKey master, RecoveryCodes recovery)
{
    /// <summary>The account, held against other acts until this one ends.</summary>
    public async Task<Account?> Hold(PersonId person, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from access.account where person = {person.Value} for update", ct);
        return await db.Accounts.SingleOrDefaultAsync(account => account.Person == person, ct);
    }

    public TakenCode Take(Account held, string code)
    {
        if (held.TakeRecovery(recovery.FingerprintOf(held.Person, code), act.At)) return new(Methods.RecoveryCode);
        if (held.SealedCodeSecret is not { } closed) return new(null);
        var secret = master.Open(closed, Account.SecretPurpose(held.Person));
        return held.Take(code, secret, act.At) ? new(Methods.OneTimeCode) : new(null, held.TellClock(code, secret, act.At));
    }
}
