using System.Security.Cryptography;
using System.Text;
using Partnership.Kernel.Identity;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Codes;

/// <summary>Ten codes to print and keep, each good once in place of the authenticator's.</summary>
internal sealed class RecoveryCodes(MasterKey master)
{
    public const int Count = 10;

    /// <summary>No letter that is read as another or as a digit.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 10;

    public static IReadOnlyList<string> NewTen() =>
        [.. Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Letters, Length).Insert(Length / 2, "-"))];

    /// <summary>However it is typed: letter case, spaces and the hyphen don't count.</summary>
    public byte[] FingerprintOf(PersonId person, string code)
    {
        var plain = new string([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return master.Fingerprint($"recovery-code:{person}", Encoding.UTF8.GetBytes(plain));
    }
}
