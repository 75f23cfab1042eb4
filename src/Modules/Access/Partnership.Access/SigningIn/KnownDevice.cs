using Partnership.Kernel.Identity;

namespace Partnership.Access.SigningIn;

internal readonly record struct KnownDeviceId(Guid Value) : IId<KnownDeviceId>
{
    public static KnownDeviceId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>A browser that this person signed in with before.</summary>
internal sealed class KnownDevice(KnownDeviceId id, PersonId person, byte[] tokenHash, DateTimeOffset firstSeenAt)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public KnownDeviceId Id { get; private set; } = id;
    public PersonId Person { get; private set; } = person;
    public byte[] TokenHash { get; private set; } = tokenHash;
    public DateTimeOffset FirstSeenAt { get; private set; } = firstSeenAt;
    public DateTimeOffset LastSeenAt { get; private set; } = firstSeenAt;

    /// <summary>Each sign-in gives the browser a new token, so that one put there by somebody else is worth nothing after.</summary>
    public void Renew(byte[] tokenHash) => TokenHash = tokenHash;

    public void Seen(DateTimeOffset now) => LastSeenAt = now;
}
