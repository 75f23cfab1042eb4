using System.Text.Json.Nodes;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.PublishADraft;

/// <summary>A role to which the protocol newly gives work must be held by somebody, else a case stops there and nobody is told. Roles that had work before are not looked at again:
/// somebody may leave at any time, and that is said elsewhere.</summary>
internal static class WorkThatNobodyDoes
{
    /// <param name="held">Keys of the roles that somebody holds today.</param>
    public static IEnumerable<DraftProblem> In(JsonNode today, JsonNode draft, IReadOnlyCollection<string> held)
    {
        var known = RolesIn(today, "protocol").Select(one => one.Role).ToHashSet();
        var roles = ProfilePointers.Targets(draft, "roles").DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Title);
        return from one in RolesIn(draft, "protocol").DistinctBy(one => one.Role)
               where !known.Contains(one.Role) && !held.Contains(one.Role) && roles.ContainsKey(one.Role) && !GoesRound(draft, one.Role, held)
               select new DraftProblem(one.At, Places.InWords(draft, one.At), $"the protocol newly gives work to {roles[one.Role]}, and nobody holds that role today: give it to somebody first, or choose another role");
    }

    // An office that goes round is held where one of those it goes round among is.
    private static bool GoesRound(JsonNode draft, string role, IReadOnlyCollection<string> held) =>
        (draft["roles"] as JsonArray ?? []).FirstOrDefault(one => Places.TextOf(one, "key") == role)?["rotates"]?["among"] is JsonArray among && among.Any(one => held.Contains(one?.ToString() ?? ""));

    private static IEnumerable<(string At, string Role)> RolesIn(JsonNode body, string at) =>
        ProfilePointers.All(body, at).Where(one => one.Lists.Contains("roles", StringComparison.Ordinal)).Select(one => (one.At, one.Key));
}
