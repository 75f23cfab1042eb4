namespace Partnership.Access.SigningIn;

/// <summary>Wrong tries counted together. <paramref name="key"/> is a fingerprint of where they came from and what they were at.</summary>
internal sealed class Guess(byte[] key, int wrong, DateTimeOffset lastAt)
{
    public byte[] Key { get; private set; } = key;
    public int Wrong { get; private set; } = wrong;
    public DateTimeOffset LastAt { get; private set; } = lastAt;

    /// <summary>How long to wait still; zero or less when it may be tried.</summary>
    public TimeSpan Left(Patience patience, DateTimeOffset now) =>
        patience.Wait(patience.Remembered(Wrong, now - LastAt)) - (now - LastAt);

    public void WasWrong(Patience patience, DateTimeOffset now) =>
        (Wrong, LastAt) = (patience.Remembered(Wrong, now - LastAt) + 1, now);
}
