using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Law;

/// <summary>A draft of the profile may change the law as well, but not what steps were judged by (HRD-06).</summary>
internal static class LawOfADraft
{
    /// <param name="today">The profile that holds.</param>
    /// <param name="day">The day on which the draft would be published.</param>
    public static IEnumerable<DraftProblem> In(JsonNode today, JsonNode draft, DateOnly day)
    {
        if (Read<Kernel.Protocols.Law>(today, "law") is not { } was || Read<Kernel.Protocols.Law>(draft, "law") is not { } now) return [];
        var found = LawChanges.OfPastDays(was, now, day).Select(problem => (In: "law", Problem: problem));
        // A limit that ends one day binds until then; the checks without a day in hand know only those that have no end.
        if (Read<Protocol>(draft, "protocol") is { } protocol) found = found.Concat(LawLimits.Of(protocol, now.On(day).Where(text => text.To is not null)).Select(problem => (In: "protocol", Problem: problem)));
        return [.. from one in found
                   let at = Places.Inside(one.In, Places.OfJsonPath(one.Problem.Path))
                   select new DraftProblem(at, Places.InWords(draft, at), one.Problem.Reason)];
    }

    // What has not its form yet is said elsewhere.
    private static T? Read<T>(JsonNode body, string part) where T : class
    {
        try
        {
            return body[part].Deserialize<T>(ProfileJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
