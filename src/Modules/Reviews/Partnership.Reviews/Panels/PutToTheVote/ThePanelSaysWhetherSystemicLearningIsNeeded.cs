using Partnership.Kernel.Acts;

namespace Partnership.Reviews.Panels.PutToTheVote;

internal sealed class ThePanelSaysWhetherSystemicLearningIsNeeded(Panel panel) : IRule
{
    public string Id => "REV-42";

    public Refusal? Broken() => panel.SystemicLearningNeeded is null
        ? new(null, "Say first whether systemic learning is still needed, after reviews with the same themes.")
        : null;
}
