using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Access.Codes;

/// <summary>Codes of an authenticator app: RFC 6238 with SHA-1, six digits, 30 seconds, which is what all of them speak.
/// The framework's own reads the ambient clock and takes a code twice.</summary>
internal static class OneTimeCode
{
    /// <summary>Seconds a code is shown for.</summary>
    public const int Period = 30;

    /// <summary>Bytes of a secret (RFC 4226: 160 bits).</summary>
    public const int SecretLength = 20;

    /// <summary>A phone's clock may be this many steps ahead or behind.</summary>
    private const int Skew = 1;

    /// <summary>A clock that is wrong by no more than this many steps (ten minutes) is recognised.</summary>
    private const int Near = 20;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretLength);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / Period;

    /// <summary>The six digits of a step.</summary>
    public static string At(long step, byte[] secret)
    {
        Span<byte> counter = stackalloc byte[8], hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // Authenticator apps speak SHA-1; HMAC does not rest on its resistance to collisions.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step a typed code belongs to, now or one step away; null when to none. Spaces are ignored.</summary>
    public static long? StepOf(string code, byte[] secret, DateTimeOffset now) => StepWithin(Skew, code, secret, now);

    /// <summary>The step within ten minutes that a typed code belongs to: it is no good, and says that the phone's clock is wrong.</summary>
    public static long? StepNear(string code, byte[] secret, DateTimeOffset now) => StepWithin(Near, code, secret, now);

    /// <summary>All are compared, so that the time taken tells nothing of which one it was.</summary>
    private static long? StepWithin(int steps, string code, byte[] secret, DateTimeOffset now)
    {
        var typed = Encoding.UTF8.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        long? found = null;
        for (var step = StepAt(now) - steps; step <= StepAt(now) + steps; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(step, secret)), typed)) found = step;
        return found;
    }
}
