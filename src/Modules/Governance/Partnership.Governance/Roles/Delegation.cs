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
    public string? EndedBecause { get; private set; }

    /// <summary>When it was ended before it had begun: then nobody ever stood in.</summary>
    public DateTimeOffset? CalledOffAt { get; private set; }

    /// <summary>The days on which both were told by mail that it begins, and that it ends soon.</summary>
    public DateOnly? BeginToldOn { get; private set; }
    public DateOnly? EndToldOn { get; private set; }

    /// <summary>They are told of the end so many days before it.</summary>
    public const int ToldBefore = 2;

    /// <summary>It is or will be in force on that day or later.</summary>
    public bool LastsTo(DateOnly day) => CalledOffAt is null && To >= day;

    public static Outcome<Delegation> Of(DelegationId id, RoleHolding holding, PersonId deputy, DateOnly from, DateOnly to, string because) =>
        deputy == holding.Person ? Outcome<Delegation>.Refused("Somebody can’t be their own deputy.", nameof(Deputy))
        : to < from ? Outcome<Delegation>.Refused("The last day can’t be before the first day.", nameof(To))
        : !holding.IsHeldOn(from) || !holding.IsHeldOn(to) ? Outcome<Delegation>.Refused("The role is not held on all of these days.", nameof(To))
        : new Delegation(id, holding.Id, deputy, from, to, because);

    /// <summary>Ends it early; with a last day before the first one it is called off.</summary>
    public Outcome End(DateOnly lastDay, string because, DateTimeOffset at)
    {
        if (CalledOffAt is not null || lastDay >= To) return Outcome.Refused("This deputy already ends on or before that day.", nameof(lastDay));
        EndedBecause = because;
        if (lastDay < From) CalledOffAt = at;
        else To = lastDay;
        return Outcome.Done;
    }

    /// <summary>Notes that both are told of its beginning; false when that is not due, or was done.</summary>
    public bool TellOfBeginning(DateOnly today)
    {
        if (!LastsTo(today) || From > today || BeginToldOn is not null) return false;
        BeginToldOn = today;
        return true;
    }

    /// <summary>Notes that both are told that it ends soon; false when that is not due, was done, or they have only just been told of its beginning.</summary>
    public bool TellOfEnd(DateOnly today)
    {
        if (!LastsTo(today) || To.AddDays(-ToldBefore) > today || EndToldOn is not null || BeginToldOn is not { } told || told >= today) return false;
        EndToldOn = today;
        return true;
    }
}
