using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

/// <summary>The two answers are recorded apart from the option, and must not contradict it.</summary>
internal sealed class TheAnswersFitTheOption(ThresholdOption option, RecordThresholdDecision decision) : IRule
{
    public string Id => "REV-12";

    public Refusal? Broken()
    {
        if (option.Notifiable is { } notifiable && notifiable != decision.Notifiable)
            return new(nameof(decision.Notifiable), $"“{option.Title}” means that the incident is {(notifiable ? "" : "not ")}notifiable. Change the answer or the option.");
        if (option.Kind == ThresholdKind.RapidReview && decision is { Notifiable: false, ReviewWanted: false })
            return new(nameof(decision.ReviewWanted), $"“{option.Title}” means that a Rapid Review is wanted. Change the answer or the option.");
        if (option.Kind != ThresholdKind.RapidReview && decision.Notifiable == true)
            return new(nameof(decision.Notifiable), $"A notifiable incident is always notified, and “{option.Title}” leads to no notification. Change the answer or the option.");
        if (option.Kind != ThresholdKind.RapidReview && decision.ReviewWanted == true)
            return new(nameof(decision.ReviewWanted), $"“{option.Title}” leads to no Rapid Review. Change the answer or the option.");
        return null;
    }
}
