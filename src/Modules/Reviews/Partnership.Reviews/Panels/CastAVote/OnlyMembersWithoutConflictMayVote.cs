using Partnership.Kernel.Acts;

namespace Partnership.Reviews.Panels.CastAVote;

/// <summary>Nobody votes before they have said whether they have a conflict, nor with one, unless the chair let them stay.</summary>
internal sealed class OnlyMembersWithoutConflictMayVote(Attendee? member) : IRule
{
    public string Id => "REV-40";

    public Refusal? Broken() => member switch
    {
        { Interest: null } => new(null, "Say first whether you have a conflict of interest."),
        { IsShutOut: true } => new(null, "You declared a conflict of interest, so you can’t vote."),
        _ => null,
    };
}
