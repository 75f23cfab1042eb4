using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Governance.Starting;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.PublishADraft;

/// <summary>Brings the agencies and roles in line with a profile that is being published. What the profile no longer has stays for those who once held it or belonged to it;
/// while somebody does, it can't be taken away.</summary>
internal sealed class WhoIsWhoFollows(GovernanceDbContext db, Installation installation, IEnumerable<IGoByProtocols> running)
{
    public async Task<Outcome> Bring(Profile profile, DateOnly today, CancellationToken ct)
    {
        var agencies = await db.Agencies.ToDictionaryAsync(one => one.Key, ct);
        var roles = await db.Roles.ToDictionaryAsync(one => one.Key, ct);
        var refused = new List<Refusal>();
        foreach (var role in roles.Values.Where(one => !one.IsGone && profile.Role(one.Key) is null))
        {
            var holders = await (from holding in db.RoleHoldings
                                 where holding.Role == role.Key && (holding.To == null || holding.To >= today)
                                 join person in db.People on holding.Person equals person.Id
                                 where person.LeftOn == null || person.LeftOn >= today
                                 orderby person.Name
                                 select person.Name).ToListAsync(ct);
            if (holders.Count > 0) refused.Add(new(null, $"The role {role.Title} can’t be taken away while {Counts.AndList([.. holders.Distinct()])} {(holders.Count == 1 ? "holds" : "hold")} it. End it first."));
            else role.IsNoMore();
        }
        foreach (var agency in agencies.Values.Where(one => !one.IsGone && profile.Agency(one.Key) is null))
        {
            var members = await db.People.CountAsync(one => one.Agency == agency.Key && (one.LeftOn == null || one.LeftOn >= today), ct);
            var holdings = await db.RoleHoldings.CountAsync(one => one.Agency == agency.Key && (one.To == null || one.To >= today), ct);
            if (members + holdings > 0) refused.Add(new(null, $"The agency {agency.Name} can’t be taken away while {(members > 0 ? Counts.Of(members, "person works", "people work") : Counts.Of(holdings, "role is held", "roles are held"))} there."));
            else agency.IsNoMore();
        }
        await StillNeeded(profile, roles.Keys, agencies.Keys, refused, ct);
        if (refused.Count > 0) return Outcome.Refused(refused);

        foreach (var wanted in WhoIsWho.AgenciesOf(profile))
            if (agencies.TryGetValue(wanted.Key, out var known)) known.Becomes(wanted);
            else db.Agencies.Add(wanted);
        foreach (var wanted in WhoIsWho.RolesOf(profile))
            if (roles.TryGetValue(wanted.Key, out var known)) known.Becomes(wanted);
            else db.Roles.Add(wanted);
        return Outcome.Done;
    }

    /// <summary>Running cases keep their protocol (HRD-06): a role that signs in it, or an agency that sits on its panel, can't go before they have come to their end.</summary>
    private async Task StillNeeded(Profile profile, IEnumerable<string> roles, IEnumerable<string> agencies, List<Refusal> refused, CancellationToken ct)
    {
        var gone = roles.Where(key => profile.Role(key) is null).Concat(agencies.Where(key => profile.Agency(key) is null)).ToHashSet();
        if (gone.Count == 0) return;
        foreach (var module in running)
            foreach (var version in await module.VersionsInUse(ct))
                foreach (var key in Words(JsonSerializer.SerializeToNode(installation.ProtocolOf(version), ProfileJson.Options)).Where(gone.Contains).Distinct())
                    refused.Add(new(null, $"{installation.Profile.Role(key)?.Title ?? installation.Profile.Agency(key)?.Name ?? key} can’t be taken away: cases that run by version {version} of the protocol still need it. Move them to another version first, or wait for their end."));
    }

    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject record => record.SelectMany(field => Words(field.Value)),
        JsonArray list => list.SelectMany(Words),
        JsonValue value when value.TryGetValue<string>(out var word) => [word],
        _ => [],
    };
}
