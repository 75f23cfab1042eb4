using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Partnership.Access.Codes;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Invitations;

/// <summary>What was chosen before the last step: the hash of the password, where one is chosen, and the secret shown as a picture.</summary>
internal sealed record HalfMadeAccount(string? PasswordHash, byte[] CodeSecret);

/// <summary>Half-made accounts travel sealed in the form, so that opening an invitation or trying a password changes nothing (HRD-32),
/// and a picture that somebody else was shown before is worth nothing.</summary>
internal sealed class HalfMadeAccounts(MasterKey master)
{
    /// <param name="boundTo">What it was made in, such as the invitation's token: it opens there only.</param>
    public string Seal(HalfMadeAccount account, string boundTo) =>
        Base64Url.EncodeToString(master.Seal(JsonSerializer.SerializeToUtf8Bytes(account), Purpose(boundTo)));

    /// <summary>Null when it is not one of ours, or was made in something else.</summary>
    public HalfMadeAccount? Open(string? closed, string boundTo)
    {
        if (closed is null || !Base64Url.IsValid(closed)) return null;
        try
        {
            return JsonSerializer.Deserialize<HalfMadeAccount>(master.Open(Base64Url.DecodeFromChars(closed), Purpose(boundTo)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Purpose(string boundTo) => "half-made-account:" + Convert.ToHexString(Tokens.HashOf(boundTo));
}
