using Partnership.Kernel.Identity;

namespace Partnership.Access.SigningIn;

internal readonly record struct FailedAttemptId(Guid Value) : IId<FailedAttemptId>
{
    public static FailedAttemptId From(Guid value) => new(value);
}

/// <summary>A wrong password or code. <paramref name="pair"/> is a fingerprint of where it came from and whose account was tried.</summary>
internal sealed class FailedAttempt(FailedAttemptId id, byte[] pair, DateTimeOffset at)
{
    public FailedAttemptId Id { get; private set; } = id;
    public byte[] Pair { get; private set; } = pair;
    public DateTimeOffset At { get; private set; } = at;
}
