namespace Partnership.Access.Codes;

/// <summary>What somebody sets up their authenticator app with: a picture to scan, and the same key to type.</summary>
/// <param name="Picture">An SVG path; <paramref name="Size"/> is its side.</param>
/// <param name="Letters">The key, in groups of four.</param>
internal sealed record AppKeyView(string Picture, int Size, string Letters)
{
    public static readonly AppKeyView None = new("", 0, "");

    public static AppKeyView Of(byte[] secret, string issuer, string email) =>
        new(AuthenticatorKey.Picture(AuthenticatorKey.Uri(secret, issuer, email), out var size), size, AuthenticatorKey.InWords(secret));
}
