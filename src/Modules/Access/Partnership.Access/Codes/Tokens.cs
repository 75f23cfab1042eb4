using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Access.Codes;

/// <summary>Random words that open something once known: a session's, an invitation's. Only their hash is kept; 256 random bits need no key or salt.</summary>
internal static class Tokens
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
