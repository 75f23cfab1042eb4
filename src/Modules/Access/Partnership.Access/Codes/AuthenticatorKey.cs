using System.Text;
using QRCoder;

namespace Partnership.Access.Codes;

/// <summary>An authenticator's secret as people take it over: a picture to scan, or letters to type.</summary>
internal static class AuthenticatorKey
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>RFC 4648 base 32 in groups of four, for typing.</summary>
    public static string InWords(byte[] secret) => string.Join(' ', Letters(secret).Chunk(4).Select(group => new string(group)));

    /// <summary>What the picture says.</summary>
    /// <param name="issuer">Whose account it is, as the app will list it.</param>
    public static string Uri(byte[] secret, string issuer, string email) =>
        $"otpauth://totp/{System.Uri.EscapeDataString(issuer)}:{System.Uri.EscapeDataString(email)}?secret={Letters(secret)}&issuer={System.Uri.EscapeDataString(issuer)}";

    /// <summary>The picture as an SVG path, one unit a module with the quiet zone, without any style attribute (CSP). <paramref name="size"/> is its side in modules.</summary>
    public static string Picture(string uri, out int size)
    {
        using var drawn = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        size = drawn.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
                if (drawn.ModuleMatrix[y][x]) path.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
        return path.ToString();
    }

    internal static string Letters(byte[] secret)
    {
        var letters = new StringBuilder(secret.Length * 8 / 5 + 1);
        int buffer = 0, bits = 0;
        foreach (var one in secret)
        {
            buffer = (buffer << 8) | one;
            for (bits += 8; bits >= 5; bits -= 5) letters.Append(Base32[(buffer >> (bits - 5)) & 31]);
            buffer &= 31;
        }
        if (bits > 0) letters.Append(Base32[(buffer << (5 - bits)) & 31]);
        return letters.ToString();
    }
}
