using Microsoft.EntityFrameworkCore;
using Partnership.Access.Codes;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Accounts;

/// <summary>Takes codes of the authenticator or from the recovery sheet, each once, however many come at the same time. Used inside an act.</summary>
internal sealed class CodeTaking(AccessDbContext db, IAct act, MasterKey master, RecoveryCodes recovery)
{
    /// <summary>The account, held against other acts until this one ends.</summary>
    public async Task<Account?> Hold(PersonId person, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from access.account where person = {person.Value} for update", ct);
        return await db.Accounts.SingleOrDefaultAsync(account => account.Person == person, ct);
    }

    /// <summary>Which kind of code it was, as <see cref="Methods"/> names it; null when it is not a good one.</summary>
    public string? Take(Account held, string code) =>
        held.SealedCodeSecret is { } closed && held.Take(code, master.Open(closed, Account.SecretPurpose(held.Person)), act.At) ? Methods.OneTimeCode
        : held.TakeRecovery(recovery.FingerprintOf(held.Person, code), act.At) ? Methods.RecoveryCode
        : null;
}
