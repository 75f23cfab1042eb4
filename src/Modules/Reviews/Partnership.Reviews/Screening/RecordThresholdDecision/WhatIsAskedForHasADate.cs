using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

internal sealed class WhatIsAskedForHasADate(ThresholdOption option, RecordThresholdDecision decision, DateOnly decidedOn) : IRule
{
    public string Id => "REV-14";

    public Refusal? Broken() =>
        decision.FollowUps.Except(option.FollowUps).Any() ? new(nameof(decision.FollowUps), $"“{option.Title}” is not followed by this. Untick it or change the option.")
        : decision.FollowUps.Count > 0 && decision.FollowUpsDueOn is null ? new(nameof(decision.FollowUpsDueOn), "Say by when it is to be done.")
        : decision.FollowUpsDueOn < decidedOn ? new(nameof(decision.FollowUpsDueOn), "The date by which it is to be done can’t be before the decision.")
        : null;
}
