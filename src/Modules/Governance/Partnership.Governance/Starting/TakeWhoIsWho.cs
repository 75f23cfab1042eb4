using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

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

        db.Agencies.AddRange(WhoIsWho.AgenciesOf(profile));
        db.Roles.AddRange(WhoIsWho.RolesOf(profile));
        act.Record(AuditStream.Of("profile", profile.Name), $"took {profile.Agencies.Count} agencies and {profile.Roles.Count} roles from the profile {profile.Name}");
        return Outcome.Done;
    }
}
