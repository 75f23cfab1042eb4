using System.Text.Json;
using System.Text.Json.Nodes;

namespace Partnership.Platform.Profiles;

/// <summary>What is wrong at a place of a proposed profile.</summary>
/// <param name="At">"protocol.clocks.2.unit"; see <see cref="Places"/>.</param>
/// <param name="Place">The same in the field's words.</param>
public sealed record DraftProblem(string At, string Place, string Reason)
{
    public string JsonPath => Places.JsonPath(At);
}

/// <summary>The checks of the files over a profile that is still being written: first its form, then what must hold together.</summary>
public static class DraftCheck
{
    private static readonly Dictionary<string, string> Roots = new()
    {
        ["partnership.json"] = "partnership",
        ["governance.json"] = "governance",
        ["protocol.json"] = "protocol",
        ["law/england.json"] = "law",
    };

    private static readonly Dictionary<string, string> Renamed = new() { ["contributors"] = "dataContributors", ["lines"] = "budgetLines" };

    /// <summary>Everything wrong. What must hold together can only be looked at once everything has its form.</summary>
    public static IReadOnlyList<DraftProblem> Of(JsonNode draft)
    {
        var shape = ShapeCheck.Of(ProfileShape.Root, draft);
        if (shape.Count > 0) return [.. shape.Select(wrong => OfShape(draft, Places.OfJsonPath(wrong.Path), wrong.Reason))];
        try
        {
            if (draft.Deserialize<Profile>(ProfileJson.Options) is not { } profile) return [new("", "The whole profile", "is empty")];
            return [.. ProfileChecks.Of(profile).Concat(ProtocolChecks.Of(profile.Protocol, profile.Law, Keys.Of(profile))).Select(problem => In(draft, AtOf(problem), problem.Reason))];
        }
        catch (JsonException odd)
        {
            return [In(draft, Places.OfJsonPath(odd.Path ?? "$"), odd.Message)];
        }
    }

    /// <summary>A profile that was found to have no problem, as its type.</summary>
    /// <exception cref="JsonException">It was not looked at.</exception>
    public static Profile Whole(JsonNode draft) => draft.Deserialize<Profile>(ProfileJson.Options) ?? throw new JsonException("An empty profile.");

    private static string AtOf(ProfileProblem problem)
    {
        var steps = Places.Steps(Places.OfJsonPath(problem.Path));
        if (Roots.TryGetValue(problem.File, out var root)) return string.Join('.', [root, .. steps]);
        return steps is [var list, .. var rest] ? string.Join('.', [Renamed.GetValueOrDefault(list, list), .. rest]) : "";
    }

    private static DraftProblem OfShape(JsonNode draft, string at, string reason)
    {
        // A missing member is said at the place where it belongs.
        var missing = ProfileShape.At(at)?.Members.FirstOrDefault(member => reason == ShapeCheck.Missing(member.Name));
        if (missing is not null) return In(draft, missing.At, "has not been filled in");
        return reason == ShapeCheck.NoSource ? In(draft, Places.Inside(at, "source"), "say where this comes from, or mark it as an assumption with a reason")
            : reason == ShapeCheck.NoReason ? In(draft, Places.Inside(at, "reason"), "what is assumed needs a reason") : In(draft, at, reason);
    }

    private static DraftProblem In(JsonNode draft, string at, string reason) => new(at, Places.InWords(draft, at),
        reason.Replace(" in roles.json", "", StringComparison.Ordinal).Replace(" in agencies.json", "", StringComparison.Ordinal).Replace(" in groups.json", "", StringComparison.Ordinal));
}
