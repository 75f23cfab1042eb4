using Partnership.Governance.Profiles.Drafts.ShowADraft;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts;

/// <summary>The way between the pages of a draft's parts.</summary>
internal static class PartPages
{
    /// <summary>The page of the part that this one lies in; the draft itself at the top.</summary>
    public static string Above(DraftView draft, string at)
    {
        var above = ProfileShape.PageOf(Places.Around(at));
        return above.Length == 0 ? draft.Address : $"{draft.Address}/part?at={above}";
    }

    /// <summary>From the profile down to what this part lies in: place and words.</summary>
    public static IEnumerable<(string At, string Words)> Around(DraftView draft, string at)
    {
        var here = "";
        foreach (var step in Places.Steps(Places.Around(at)))
        {
            here = Places.Inside(here, step);
            yield return (here, Places.IndexOf(step) is { } index ? Places.TitleOf(draft.Body, here) ?? $"{ProfileWords.One(Places.Around(here))} {index + 1}" : ProfileWords.Field(here).Label);
        }
    }

    /// <summary>What a part holds, in a few words: "11 entries"; of a record its first short values.</summary>
    public static string Summary(DraftView draft, string at)
    {
        const int most = 4, longest = 60;
        return Places.Find(draft.Body, at) switch
        {
            System.Text.Json.Nodes.JsonArray list => list.Count == 0 ? "None yet" : Kernel.Words.Counts.Of(list.Count, ProfileWords.One(at) is "entry" ? "entry" : ProfileWords.One(at), Many(ProfileWords.One(at))),
            System.Text.Json.Nodes.JsonObject record => string.Join(" · ", (ProfileShape.At(at)?.Members ?? [])
                .Where(field => field.Kind == PartKind.Field && field.Name is not ("key" or "title" or "name" or "source" or "assumed" or "reason" or "words" or "what" or "letters"))
                .Select(field => (field, Words: ProfileWords.Value(draft.Body, field.At, record[field.Name])))
                .Where(one => one.Words is { Length: > 0 and <= longest } and not "No")
                .Take(most).Select(one => one.Words == "Yes" ? ProfileWords.Field(one.field.At).Label.TrimEnd('?') : one.Words)),
            _ => "Not there",
        };
    }

    /// <summary>"a clock", "an agency".</summary>
    public static string A(string one) => $"{("aeiou".Contains(one[0], StringComparison.Ordinal) ? "an" : "a")} {one}";

    private static string Many(string one) => one.EndsWith('y') ? $"{one[..^1]}ies" : $"{one}s";
}
