using System.Text;
using Partnership.Platform.Vaults;

namespace Partnership.Reviews.Referrals;

/// <summary>Follow-up codes (REV-05): 100 bits, as five groups of four letters and digits that can't be mistaken for each other.
/// The same form gives the same code, and the code is kept nowhere: only its keyed hash.</summary>
internal sealed class FollowUpCodes(MasterKey master)
{
    /// <summary>Crockford's base 32: no I, L, O or U.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Letters = 20;

    /// <summary>The code of the form with this key: "7K2M-…".</summary>
    public string CodeOf(Guid formKey)
    {
        var bytes = master.Fingerprint("follow-up-code", formKey.ToByteArray());
        // Five bits a letter; a byte's upper three are left out, which costs nothing: the fingerprint has 32 bytes.
        var letters = bytes.Take(Letters).Select(one => Alphabet[one & 31]).ToArray();
        return string.Join('-', letters.Chunk(4).Select(group => new string(group)));
    }

    public byte[] HashOf(string code) => master.Fingerprint("follow-up-code-hash", Encoding.ASCII.GetBytes(code));

    /// <summary>A code as typed: in any case, with or without hyphens and spaces, O for 0 and I or L for 1. Null when it can't be a code.</summary>
    public static string? Read(string? typed)
    {
        var letters = (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)
            .Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter }).ToArray();
        return letters.Length == Letters && letters.All(Alphabet.Contains) ? string.Join('-', letters.Chunk(4).Select(group => new string(group))) : null;
    }
}
