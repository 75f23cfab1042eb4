using Partnership.Kernel.Acts;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

internal sealed class DissentMustBeRecordedWhenPartnersDisagree(RecordThresholdDecision decision) : IRule
{
    public string Id => "REV-12";

    public Refusal? Broken() => decision.HasDissent && string.IsNullOrWhiteSpace(decision.Dissent)
        ? new(nameof(decision.Dissent), "They did not all say the same: record who saw it otherwise, and why, in their words.")
        : null;
}
