namespace Partnership.Kernel.Identity;

/// <summary>What a role lets somebody do (PLT-05). The field's titles (Strategy Manager, Designated Nurse …) are roles of the profile; each gives one or more of these.</summary>
public enum AccessRole
{
    BusinessManager, Coordinator, BusinessUnitOfficer, Apprentice,
    LeadSafeguardingPartner, DelegatedSafeguardingPartner, StatutoryDeputy,
    AgencySafeguardingLead, AgencyMember, TrainingLead,
    GroupChair, GroupMember, Screener, PanelMember,
    IndependentScrutineer, IndependentReviewer, YoungScrutineer, YoungScrutineerSupervisor,
    Practitioner, PlatformAdministrator,
}

/// <summary>A role held today. <paramref name="Key"/> is the profile's key of the role ("dsp-local-authority"), <paramref name="Title"/> its words,
/// <paramref name="Agency"/> the key of the agency it is held in; <paramref name="OnBehalfOf"/> names whom a deputy stands in for.</summary>
public sealed record HeldRole(string Key, string Title, string? Agency, IReadOnlyList<AccessRole> Gives, string? OnBehalfOf = null);

public enum ActorKind { Person, Public, System }

/// <summary>Who acts: a signed-in person with the roles held today, the public, or the system itself (a clock, a reaction).</summary>
public sealed record Actor(ActorKind Kind, PersonId? Person, string Name, string? Agency, IReadOnlyList<HeldRole> Roles)
{
    /// <summary>One thing somebody without an account may see, proved by a code or a link: "referral:0197…". Null for everybody else.</summary>
    public string? Grant { get; init; }

    /// <summary>What the public did: no account, no name.</summary>
    public static readonly Actor Public = new(ActorKind.Public, null, "A member of the public", null, []);

    /// <summary>What the system did by itself, such as a reminder. <paramref name="what"/> names it.</summary>
    public static Actor System(string what) => new(ActorKind.System, null, what, null, []);

    public bool Has(params IEnumerable<AccessRole> any) => Roles.Any(held => held.Gives.Intersect(any).Any());
    public bool Holds(string roleKey) => Roles.Any(held => held.Key == roleKey);

    /// <summary>The three who run a case's business: Business Manager, Coordinator, Business Unit officer.</summary>
    public bool IsOfficer => Has(AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer);
}
