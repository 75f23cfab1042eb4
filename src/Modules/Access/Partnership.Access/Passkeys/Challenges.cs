using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Partnership.Access.Accounts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Passkeys;

/// <summary>What the browser's passkey dialog is given, and what this browser must bring back with the answer.</summary>
/// <param name="Options">JSON for navigator.credentials.</param>
/// <param name="Closed">The challenge, sealed for this browser's cookie.</param>
internal sealed record Challenge(string Options, string Closed);

/// <summary>Asks a browser for a passkey. The challenge travels sealed in a cookie, bound to what it was made for, so that asking writes nothing (HRD-32);
/// answering it spends it (<see cref="PasskeyTaking"/>).</summary>
internal sealed class Challenges(IPasskeyHandler<Account> passkeys, UserManager<Account> accounts, IHttpContextAccessor http, MasterKey master, TimeProvider clock)
{
    public static readonly TimeSpan Good = TimeSpan.FromMinutes(5);

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("A passkey is asked for in a request.");

    /// <summary>Asks the browser to make a passkey.</summary>
    /// <param name="purpose">What the answer may be used for, as <see cref="Purposes"/> names it.</param>
    public async Task<Challenge> ToMake(PersonId person, string email, string name, string purpose)
    {
        var made = await passkeys.MakeCreationOptionsAsync(new() { Id = person.ToString(), Name = email, DisplayName = name }, Http);
        return new(made.CreationOptionsJson, Seal(made.AttestationState, purpose));
    }

    /// <summary>Asks the browser to show a passkey: of this person, or of whomever it belongs to.</summary>
    public async Task<Challenge> ToShow(PersonId? person, string purpose)
    {
        var account = person is { } known ? await accounts.FindByIdAsync(known.ToString()) : null;
        var asked = await passkeys.MakeRequestOptionsAsync(account, Http);
        return new(asked.RequestOptionsJson, Seal(asked.AssertionState, purpose));
    }

    /// <summary>The framework's state of the challenge; null when it is none of ours, too old, or was made for something else.</summary>
    public string? Open(string? closed, string purpose)
    {
        if (closed is null || !Base64Url.IsValid(closed)) return null;
        try
        {
            var opened = JsonSerializer.Deserialize<Inside>(master.Open(Base64Url.DecodeFromChars(closed), Bound(purpose)));
            return opened is not null && clock.GetUtcNow() < opened.GoodUntil ? opened.State : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string Seal(string? state, string purpose) => Base64Url.EncodeToString(
        master.Seal(JsonSerializer.SerializeToUtf8Bytes(new Inside(state ?? "", clock.GetUtcNow() + Good)), Bound(purpose)));

    private static string Bound(string purpose) => "passkey-challenge:" + purpose;

    private sealed record Inside(string State, DateTimeOffset GoodUntil);
}
