using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Partnership.Governance.Agencies;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Role = Partnership.Governance.Roles.Role;

namespace Partnership.Governance.Starting;

/// <summary>A new installation begins with the agencies and roles of its profile; once there are any, the database is the truth (PLT-40).</summary>
internal sealed class TakeWhoIsWho(Act act, IServiceProvider services) : ITakeTheProfile
{
    public async Task Take(Profile profile, CancellationToken ct)
    {
        await using (var reading = services.GetRequiredService<IDbContextFactory<GovernanceDbContext>>().CreateDbContext())
            if (await reading.Agencies.AnyAsync(ct)) return;
        await act.InOneTransaction("TakeWhoIsWho", () => Write(profile, ct), Actor.System("The first start"), ct);
    }

    private async Task<Outcome> Write(Profile profile, CancellationToken ct)
    {
        // Two hosts may start at once: the second waits here and finds the first one's rows.
        await using (var wait = new NpgsqlCommand("lock table governance.member_agency in share row exclusive mode", act.Connection)) await wait.ExecuteNonQueryAsync(ct);
        var db = services.GetRequiredService<GovernanceDbContext>();
        if (await db.Agencies.AnyAsync(ct)) return Outcome.Refused("Another host was first.");

        db.Agencies.AddRange(profile.Agencies.Select(agency => new MemberAgency(agency.Key, agency.Name, SectorOf(agency.Kind))
        {
            IsStatutory = agency.StatutorySeat is not null,
            Partner = SeatOf(profile, agency.Key) is { } seat ? KeyOf(seat) : null,
            PartOf = agency.PartOf,
            AnswersChecks = agency.AnswersChecks,
            EmailDomains = [.. agency.EmailDomains],
        }));
        db.Roles.AddRange(profile.Roles.Select((role, position) => new Role(role.Key, role.Title, role.Agency, role.Gives, position)
        {
            PerAgency = role.PerAgency,
            GoesRoundAmong = [.. role.Rotates?.Among ?? []],
            MonthsOfATurn = role.Rotates?.EveryMonths ?? 0,
        }));
        act.Record(AuditStream.Of("profile", profile.Name), $"took {profile.Agencies.Count} agencies and {profile.Roles.Count} roles from the profile {profile.Name}");
        return Outcome.Done;
    }

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
