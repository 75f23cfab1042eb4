namespace Partnership.Access.Passkeys;

/// <summary>The fingerprint of a challenge that was answered: it is not taken again.</summary>
internal sealed class SpentChallenge(byte[] fingerprint, DateTimeOffset spentAt)
{
    public byte[] Fingerprint { get; private set; } = fingerprint;
    public DateTimeOffset SpentAt { get; private set; } = spentAt;
}
