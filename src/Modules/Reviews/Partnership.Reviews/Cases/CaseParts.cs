using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Cases;

/// <summary>A dated change of stage: when it was recorded and the day it happened.</summary>
internal sealed record StageChange(CaseStage Stage, DateTimeOffset At, DateOnly HappenedOn);

/// <summary>What somebody is on the team for. Each part ends by itself: who also holds another goes on seeing the case for that one (REV-90).</summary>
internal enum TeamPart
{
    /// <summary>Let in by name by an officer.</summary>
    Named,

    /// <summary>Takes the threshold decision.</summary>
    Screening,

    /// <summary>Sits on the Rapid Review Panel.</summary>
    Panel,
}

/// <summary>Somebody who may see the case, for which part of it, in which role, why, and from when to when (the last day inclusive; null while open).</summary>
internal sealed class TeamMember(PersonId person, TeamPart part, string role, string reason, DateOnly from, DateOnly? until)
{
    public PersonId Person { get; } = person;
    public TeamPart Part { get; } = part;

    [OpenBecause("The role of a professional on the case's team.")]
    public string Role { get; } = role;

    [OpenBecause("Why a professional may see the case; asked for without names or facts of the child.")]
    public string Reason { get; } = reason;

    public DateOnly From { get; } = from;
    public DateOnly? Until { get; private set; } = until;

    public bool Covers(DateOnly day) => From <= day && (Until is null || Until >= day);
    public void EndOn(DateOnly lastDay) => Until = lastDay;

    public void StayAtLeastUntil(DateOnly? lastDay)
    {
        if (lastDay is null || Until < lastDay) Until = lastDay;
    }
}

/// <summary>Somebody the case is closed to, since when and why.</summary>
internal sealed record ClosedTo(PersonId Person, [property: OpenBecause("Why a professional may not see the case; no fact of the child.")] string Reason, DateTimeOffset Since)
{
    /// <summary>An officer found that they may be involved in what happened (HRD-14); not a conflict they declared.</summary>
    public const string Involved = "May be involved";
}
