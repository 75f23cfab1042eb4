using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Partnership.Access.Codes;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Invitations;

/// <summary>What was chosen before the last step: the hash of the password, and the secret shown as a picture.</summary>
internal sealed record HalfMadeAccount(string PasswordHash, byte[] CodeSecret);

/// <summary>Half-made accounts travel sealed in the form, so that opening an invitation or trying a password changes nothing (HRD-32),
/// and a picture that somebody else was shown before is worth nothing.</summary>
internal sealed class HalfMadeAccounts(MasterKey master)
{
    public string Seal(HalfMadeAccount account, string invitationToken) =>
        Base64Url.EncodeToString(master.Seal(JsonSerializer.SerializeToUtf8Bytes(account), Purpose(invitationToken)));

    /// <summary>Null when it is not one of ours, or belongs to another invitation.</summary>
    public HalfMadeAccount? Open(string? closed, string invitationToken)
    {
        if (closed is null || !Base64Url.IsValid(closed)) return null;
        try
        {
            return JsonSerializer.Deserialize<HalfMadeAccount>(master.Open(Base64Url.DecodeFromChars(closed), Purpose(invitationToken)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Purpose(string invitationToken) => "half-made-account:" + Convert.ToHexString(Tokens.HashOf(invitationToken));
}
