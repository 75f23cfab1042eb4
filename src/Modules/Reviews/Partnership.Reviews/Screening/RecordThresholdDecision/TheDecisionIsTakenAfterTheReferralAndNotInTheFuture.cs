using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

internal sealed class TheDecisionIsTakenAfterTheReferralAndNotInTheFuture(DateOnly decidedOn, DateOnly receivedOn, DateOnly today) : IRule
{
    public string Id => "REV-11";

    public Refusal? Broken() =>
        decidedOn > today ? new(nameof(RecordThresholdDecision.DecidedOn), "The date of the decision must be today or in the past.")
        : decidedOn < receivedOn ? new(nameof(RecordThresholdDecision.DecidedOn), $"The referral was received on {receivedOn.InWords()}: the decision can’t be earlier.")
        : null;
}
