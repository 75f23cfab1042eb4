using Partnership.Kernel.Acts;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

/// <summary>What is recorded as decided is what most of them said, answer by answer; where the law decides, nobody is asked.</summary>
internal sealed class TheMajorityDecides(RecordThresholdDecision decision) : IRule
{
    public string Id => "REV-12";

    public Refusal? Broken()
    {
        if (decision.LookedAfterChildDied != true && Against(decision.Notifiable, one => one.Notifiable))
            return new(nameof(decision.Notifiable), "Most of those who decided gave the other answer. Look at their views again.");
        if (Against(decision.ReviewWanted, one => one.ReviewWanted))
            return new(nameof(decision.ReviewWanted), "Most of those who decided gave the other answer. Look at their views again.");
        return null;
    }

    private bool Against(bool? decided, Func<DecidersView, bool?> said) =>
        decision.Deciders.Count(one => said(one) is { } answer && answer != decided) * 2 > decision.Deciders.Count;
}
