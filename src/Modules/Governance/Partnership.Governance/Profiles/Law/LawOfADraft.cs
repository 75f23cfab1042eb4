using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Law;

/// <summary>A draft of the profile may change the law as well, but not what steps were judged by (HRD-06).</summary>
internal static class LawOfADraft
{
    /// <param name="today">The profile that holds.</param>
    /// <param name="day">The day on which the draft would be published.</param>
    public static IEnumerable<DraftProblem> In(JsonNode today, JsonNode draft, DateOnly day) =>
        Read(today) is not { } was || Read(draft) is not { } now ? [] :
        from problem in LawChanges.OfPastDays(was, now, day)
        let at = Places.Inside("law", Places.OfJsonPath(problem.Path))
        select new DraftProblem(at, Places.InWords(draft, at), problem.Reason);

    // What has not its form yet is said elsewhere.
    private static Kernel.Protocols.Law? Read(JsonNode body)
    {
        try
        {
            return body["law"].Deserialize<Kernel.Protocols.Law>(ProfileJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
