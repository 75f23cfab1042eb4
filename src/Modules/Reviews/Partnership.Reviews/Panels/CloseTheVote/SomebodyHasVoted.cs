using Partnership.Kernel.Acts;

namespace Partnership.Reviews.Panels.CloseTheVote;

internal sealed class SomebodyHasVoted(Motion motion) : IRule
{
    public string Id => "REV-44";

    public Refusal? Broken() => motion.ValidVotes.Any() ? null : new(null, "Nobody has voted yet.");
}
