using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Accounts;
using Partnership.Access.Persistence;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Passkeys;

/// <summary>What a browser sends back: the credential as JSON, and the sealed challenge of its cookie.</summary>
internal sealed record PasskeyAnswer(string? Credential, string? Challenge)
{
    /// <summary>Far more than any authenticator sends.</summary>
    public const int Longest = 20_000;
}

/// <summary>Takes a browser's answer to a challenge, once. Used inside an act.</summary>
internal sealed class PasskeyTaking(AccessDbContext db, IAct act, Challenges challenges, IPasskeyHandler<Account> passkeys, CodeTaking accounts, MasterKey master, IHttpContextAccessor http)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("A passkey is shown in a request.");

    /// <summary>The passkey that was shown and its account, held; null when it is not good. The use is noted on it.</summary>
    public async Task<(Account Account, Passkey Passkey)?> Shown(PasskeyAnswer answer, string purpose, CancellationToken ct)
    {
        if (await Spend(answer, purpose, ct) is not { } challenge) return null;
        var checkedOne = await passkeys.PerformAssertionAsync(new() { HttpContext = Http, CredentialJson = challenge.Credential, AssertionState = challenge.State });
        if (!checkedOne.Succeeded || await accounts.Hold(checkedOne.User.Person, ct) is not { } account) return null;
        var passkey = account.Passkey(checkedOne.Passkey.CredentialId);
        return passkey?.Use(checkedOne.Passkey.SignCount, checkedOne.Passkey.IsBackedUp, act.At) == true ? (account, passkey) : null;
    }

    /// <summary>A passkey that was made for this person; null when it is not good.</summary>
    public async Task<MadeKey?> Made(PasskeyAnswer answer, PersonId person, string purpose, CancellationToken ct)
    {
        if (await Spend(answer, purpose, ct) is not { } challenge) return null;
        var made = await passkeys.PerformAttestationAsync(new() { HttpContext = Http, CredentialJson = challenge.Credential, AttestationState = challenge.State });
        return made.Succeeded && made.UserEntity.Id == person.ToString() && made.Passkey is var key
            ? new(key.CredentialId, key.PublicKey, key.SignCount, key.Transports ?? [], key.IsBackupEligible, key.IsBackedUp) : null;
    }

    /// <summary>Opens the challenge and makes it worthless for any other answer; null when it was worthless already.</summary>
    private async Task<(string State, string Credential)?> Spend(PasskeyAnswer answer, string purpose, CancellationToken ct)
    {
        if (answer.Credential is not { Length: > 0 and <= PasskeyAnswer.Longest } credential || challenges.Open(answer.Challenge, purpose) is not { } state) return null;
        var fingerprint = master.Fingerprint("passkey-challenge", Encoding.UTF8.GetBytes(state));
        var old = act.At - Kept;
        await db.SpentChallenges.Where(one => one.SpentAt < old).ExecuteDeleteAsync(ct);
        var spent = await db.Database.ExecuteSqlAsync($"insert into access.spent_challenge (fingerprint, spent_at) values ({fingerprint}, {act.At}) on conflict do nothing", ct);
        return spent == 1 ? (state, credential) : null;
    }
}
