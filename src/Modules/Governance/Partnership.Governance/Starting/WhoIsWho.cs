using Partnership.Governance.Agencies;
using Partnership.Platform.Profiles;
using Role = Partnership.Governance.Roles.Role;

namespace Partnership.Governance.Starting;

/// <summary>The agencies and roles of a profile as this module keeps them.</summary>
internal static class WhoIsWho
{
    public static IEnumerable<MemberAgency> AgenciesOf(Profile profile) => profile.Agencies.Select(agency => new MemberAgency(agency.Key, agency.Name, SectorOf(agency.Kind))
    {
        IsStatutory = agency.StatutorySeat is not null,
        Partner = SeatOf(profile, agency.Key) is { } seat ? KeyOf(seat) : null,
        PartOf = agency.PartOf,
        AnswersChecks = agency.AnswersChecks,
        EmailDomains = [.. agency.EmailDomains],
    });

    public static IEnumerable<Role> RolesOf(Profile profile) => profile.Roles.Select((role, position) => new Role(role.Key, role.Title, role.Agency, role.Gives, position)
    {
        PerAgency = role.PerAgency,
        GoesRoundAmong = [.. role.Rotates?.Among ?? []],
        MonthsOfATurn = role.Rotates?.EveryMonths ?? 0,
    });

    private static StatutorySeat? SeatOf(Profile profile, string? key)
    {
        // Services stand one or two levels under their partner; a circle in the files ends here as well.
        for (var levels = 0; levels < 5 && key is not null && profile.Agency(key) is { } agency; levels++, key = agency.PartOf)
            if (agency.StatutorySeat is { } seat) return seat;
        return null;
    }

    private static string KeyOf(StatutorySeat seat) => seat switch
    {
        StatutorySeat.LocalAuthority => "local-authority",
        StatutorySeat.Icb => "icb",
        _ => "police",
    };

    private static string SectorOf(AgencyKind kind) => kind switch
    {
        AgencyKind.LocalAuthority => "Local authority",
        AgencyKind.BusinessUnit => "Business Unit",
        _ => kind.ToString(),
    };
}
