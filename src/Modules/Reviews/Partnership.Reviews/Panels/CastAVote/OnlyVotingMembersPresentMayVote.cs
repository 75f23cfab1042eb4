using Partnership.Kernel.Acts;

namespace Partnership.Reviews.Panels.CastAVote;

internal sealed class OnlyVotingMembersPresentMayVote(Attendee? member) : IRule
{
    public string Id => "REV-44";

    public Refusal? Broken() => member switch
    {
        null => new(null, "You are not a member of this panel, so you have no vote in it."),
        { Votes: false } => new(null, "You attend this panel without a vote."),
        { ReplacedBy: not null } => new(null, "Your substitute has the vote of your seat."),
        { Present: false, IsShutOut: false } => new(null, "You are not recorded as present. Ask the chair or the Coordinator to record you."),
        _ => null,
    };
}
