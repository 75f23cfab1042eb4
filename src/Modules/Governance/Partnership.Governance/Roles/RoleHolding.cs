using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;

namespace Partnership.Governance.Roles;

internal readonly record struct RoleHoldingId(Guid Value) : IId<RoleHoldingId>
{
    public static RoleHoldingId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Somebody held a role from one day to another (GOV-01). Never deleted: who held it on a day stays answerable.
/// The database refuses the same person the same role in the same agency twice over the same days.</summary>
internal sealed class RoleHolding
{
    private RoleHolding() { }

    /// <param name="from">Its first day.</param>
    /// <param name="to">Its last day, or null while open.</param>
    public RoleHolding(RoleHoldingId id, PersonId person, string role, string? agency, DateOnly from, DateOnly? to, string? givenBecause) =>
        (Id, Person, Role, Agency, From, To, GivenBecause) = (id, person, role, agency, from, to, givenBecause);

    public RoleHoldingId Id { get; private set; }
    public PersonId Person { get; private set; }

    /// <summary>Key of the role.</summary>
    public string Role { get; private set; } = "";

    /// <summary>Key of the agency it is held in, or null for a role of the partnership itself.</summary>
    public string? Agency { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string? GivenBecause { get; private set; }
    public string? EndedBecause { get; private set; }

    public bool IsHeldOn(DateOnly day) => From <= day && (To is not { } to || to >= day);

    /// <summary>The role is given up. An end that is already set may be brought forward, not moved past: a longer time is a new holding.</summary>
    public Outcome End(DateOnly lastDay, string because)
    {
        if (lastDay < From) return Outcome.Refused("The last day can’t be before the first day of the role.", nameof(lastDay));
        if (To is { } ended && lastDay >= ended) return Outcome.Refused("This role already ends on or before that day.", nameof(lastDay));
        (To, EndedBecause) = (lastDay, because);
        return Outcome.Done;
    }
}
