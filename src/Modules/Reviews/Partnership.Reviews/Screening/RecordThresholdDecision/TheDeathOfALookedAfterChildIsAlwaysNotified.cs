using Partnership.Kernel.Acts;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

/// <summary>The law's short cut: there is no override.</summary>
internal sealed class TheDeathOfALookedAfterChildIsAlwaysNotified(RecordThresholdDecision decision) : IRule
{
    public string Id => "REV-13";

    public Refusal? Broken() => decision is { LookedAfterChildDied: true, Notifiable: false }
        ? new(nameof(decision.Notifiable), "The death of a looked-after child is always notified, whether or not abuse or neglect is suspected.")
        : null;
}
