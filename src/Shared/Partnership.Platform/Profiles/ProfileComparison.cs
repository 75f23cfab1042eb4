using System.Text.Json.Nodes;

namespace Partnership.Platform.Profiles;

/// <summary>One thing that differs between two versions of a profile.</summary>
/// <param name="Path">"$.protocol.clocks[2].offset": in the newer version, or for what was taken away in the older one.</param>
/// <param name="Place">The same in the field's words.</param>
/// <param name="Was">In words, keys by their titles; null where there was nothing.</param>
/// <param name="Now">In words; null where it was taken away.</param>
public sealed record Difference(string Path, string Place, string? Was, string? Now);

/// <summary>What differs between two versions of a profile, place by place. Entries of lists are followed by what names them, so that moving one is not
/// told as changing all.</summary>
public static class ProfileComparison
{
    public static IReadOnlyList<Difference> Of(JsonNode was, JsonNode now)
    {
        var found = new List<Difference>();
        Compare(was, now, "", "");
        return found;

        void Compare(JsonNode? old, JsonNode? young, string oldAt, string at)
        {
            if (JsonNode.DeepEquals(old, young)) return;
            if (old is JsonObject before && young is JsonObject after)
                foreach (var name in after.Select(one => one.Key).Union(before.Select(one => one.Key)).ToList())
                    Compare(before[name], after[name], Places.Inside(oldAt, name), Places.Inside(at, name));
            else if ((old ?? new JsonArray()) is JsonArray listBefore && (young ?? new JsonArray()) is JsonArray listAfter && listBefore.Concat(listAfter).Any(one => one is JsonObject))
                Entries(listBefore, listAfter, oldAt, at);
            else Add(at, ProfileWords.Value(was, oldAt, old), ProfileWords.Value(now, at, young));
        }

        void Entries(JsonArray before, JsonArray after, string oldAt, string at)
        {
            var same = SameEntries.In(before, after);
            for (var index = 0; index < after.Count; index++)
                if (same[index] >= 0) Compare(before[same[index]], after[index], $"{oldAt}.{same[index]}", $"{at}.{index}");
                else Add($"{at}.{index}", null, ProfileWords.Value(now, $"{at}.{index}", after[index]) ?? "");
            for (var index = 0; index < before.Count; index++)
                if (!same.Contains(index)) found.Add(new(Places.JsonPath($"{oldAt}.{index}"), Places.InWords(was, $"{oldAt}.{index}"), ProfileWords.Value(was, $"{oldAt}.{index}", before[index]) ?? "", null));
            var kept = same.Where(index => index >= 0).ToList();
            if (!kept.SequenceEqual(kept.Order())) found.Add(new(Places.JsonPath(at), $"{Places.InWords(now, at)}: the order", InOrder(was, oldAt, before.Count), InOrder(now, at, after.Count)));
        }

        void Add(string at, string? before, string? after)
        {
            if (before != after) found.Add(new(Places.JsonPath(at), Places.InWords(now, at), before, after));
        }
    }

    private static string InOrder(JsonNode body, string at, int count) => string.Join(", ", Enumerable.Range(0, count).Select(index => Places.TitleOf(body, $"{at}.{index}") ?? "?"));
}
