using System.Security.Cryptography;
using Partnership.Kernel.Identity;

namespace Partnership.Access.Accounts;

/// <summary>One of the ten codes for the day the authenticator is lost, kept as a keyed fingerprint only.</summary>
internal sealed class RecoveryCode(PersonId person, byte[] fingerprint)
{
    public PersonId Person { get; private set; } = person;
    public byte[] Fingerprint { get; private set; } = fingerprint;
    public DateTimeOffset? UsedAt { get; private set; }

    public bool Is(byte[] other) => CryptographicOperations.FixedTimeEquals(Fingerprint, other);

    /// <summary>False when it was used before.</summary>
    public bool Use(DateTimeOffset now)
    {
        if (UsedAt is not null) return false;
        UsedAt = now;
        return true;
    }
}
