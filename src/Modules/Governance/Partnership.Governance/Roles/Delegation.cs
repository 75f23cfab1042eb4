using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;

namespace Partnership.Governance.Roles;

internal readonly record struct DelegationId(Guid Value) : IId<DelegationId>
{
    public static DelegationId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>One person stands in for another in one role for a time (PLT-06). It lasts no longer than the role itself, and on any day there is one deputy at most.</summary>
internal sealed class Delegation
{
    private Delegation() { }

    private Delegation(DelegationId id, RoleHoldingId holding, PersonId deputy, DateOnly from, DateOnly to, string because) =>
        (Id, Holding, Deputy, From, To, Because) = (id, holding, deputy, from, to, because);

    public DelegationId Id { get; private set; }
    public RoleHoldingId Holding { get; private set; }
    public PersonId Deputy { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Its last day: a deputy is always for a time.</summary>
    public DateOnly To { get; private set; }
    public string Because { get; private set; } = "";

    public static Outcome<Delegation> Of(DelegationId id, RoleHolding holding, PersonId deputy, DateOnly from, DateOnly to, string because) =>
        deputy == holding.Person ? Outcome<Delegation>.Refused("Somebody can’t be their own deputy.", nameof(Deputy))
        : to < from ? Outcome<Delegation>.Refused("The last day can’t be before the first day.", nameof(To))
        : !holding.IsHeldOn(from) || !holding.IsHeldOn(to) ? Outcome<Delegation>.Refused("The role is not held on all of these days.", nameof(To))
        : new Delegation(id, holding.Id, deputy, from, to, because);
}
