using Partnership.Kernel.Identity;

namespace Partnership.Reviews.Cases;

/// <summary>A dated change of stage: when it was recorded and the day it happened.</summary>
internal sealed record StageChange(CaseStage Stage, DateTimeOffset At, DateOnly HappenedOn);

/// <summary>Somebody who may see the case, in which role, why, and from when to when (the last day inclusive; null while open).</summary>
internal sealed class TeamMember(PersonId person, string role, string reason, DateOnly from, DateOnly? until)
{
    public PersonId Person { get; } = person;
    public string Role { get; } = role;
    public string Reason { get; } = reason;
    public DateOnly From { get; } = from;
    public DateOnly? Until { get; private set; } = until;

    public bool Covers(DateOnly day) => From <= day && (Until is null || Until >= day);
    public void EndOn(DateOnly lastDay) => Until = lastDay;
}

/// <summary>Somebody the case is closed to, since when and why.</summary>
internal sealed record ClosedTo(PersonId Person, string Reason, DateTimeOffset Since);
