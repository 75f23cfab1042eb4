using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.TrainingAndEvents.Attendees.Visiting;

/// <summary>What links and visits are known by: 256 random bits for whoever has them, their hash for us.</summary>
internal static class VisitTokens
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

/// <summary>The row that a link's address is sealed for.</summary>
internal static class LinkRow
{
    public static Guid Of(byte[] hash) => new(hash.AsSpan(0, 16));
}
