using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;

namespace Partnership.Platform.Profiles;

/// <summary>A partnership as data (PLT-40): everything here was read, checked and found to fit together. Never changes.</summary>
public sealed record Profile
{
    /// <summary>The folder's name: "tower-hamlets".</summary>
    public required string Name { get; init; }
    public required PartnershipFacts Partnership { get; init; }
    public required IReadOnlyList<Agency> Agencies { get; init; }
    public required IReadOnlyList<Role> Roles { get; init; }
    public required IReadOnlyList<Group> Groups { get; init; }
    public required IReadOnlyList<Theme> Themes { get; init; }
    public required IReadOnlyList<Acronym> Acronyms { get; init; }
    public required IReadOnlyList<RetentionRule> Retention { get; init; }
    public required IReadOnlyList<DataContributor> DataContributors { get; init; }
    public required IReadOnlyList<BudgetLine> BudgetLines { get; init; }
    public required GovernanceFacts Governance { get; init; }
    public required IReadOnlyList<ClosureDay> Closures { get; init; }
    public required IReadOnlyList<SchoolTerm> Terms { get; init; }
    public required Protocol Protocol { get; init; }
    public required Law Law { get; init; }

    /// <summary>England's working days with this profile's closure days.</summary>
    public WorkingCalendar Calendar() => WorkingCalendar.England.With(Closures);

    public Agency? Agency(string key) => Agencies.FirstOrDefault(agency => agency.Key == key);
    public Role? Role(string key) => Roles.FirstOrDefault(role => role.Key == key);
    public Group? Group(string key) => Groups.FirstOrDefault(group => group.Key == key);

    /// <summary>The agency whose people write from that address, or null when its domain is nobody's (PLT-01).</summary>
    public Agency? AgencyOfEmail(string address)
    {
        var domain = address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();
        return Agencies.FirstOrDefault(agency => agency.EmailDomains.Contains(domain));
    }

    /// <summary>The agency that is one of the three statutory partners.</summary>
    public Agency StatutoryPartner(StatutorySeat seat) => Agencies.First(agency => agency.StatutorySeat == seat);
}
