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
        (was, now) = (ProfileShape.Ordered(was), ProfileShape.Ordered(now));
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
            else Say(at, ProfileWords.Value(was, oldAt, old), ProfileWords.Value(now, at, young), old, young);
        }

        void Entries(JsonArray before, JsonArray after, string oldAt, string at)
        {
            var same = SameEntries.In(before, after);
            for (var index = 0; index < after.Count; index++)
                if (same[index] >= 0) Compare(before[same[index]], after[index], $"{oldAt}.{same[index]}", $"{at}.{index}");
                else found.Add(new(Places.JsonPath($"{at}.{index}"), Places.InWords(now, $"{at}.{index}"), null, ProfileWords.Value(now, $"{at}.{index}", after[index]) ?? ""));
            for (var index = 0; index < before.Count; index++)
                if (!same.Contains(index)) found.Add(new(Places.JsonPath($"{oldAt}.{index}"), Places.InWords(was, $"{oldAt}.{index}"), ProfileWords.Value(was, $"{oldAt}.{index}", before[index]) ?? "", null));
            foreach (var index in OutOfOrder(same))
                found.Add(new(Places.JsonPath($"{at}.{index}"), $"{Places.InWords(now, $"{at}.{index}")}: moved", $"{Places.Ordinal(same[index] + 1)} of {before.Count}", $"{Places.Ordinal(index + 1)} of {after.Count}"));
        }

        // Two keys may have one title: then the keys themselves are shown. Nothing, and a list of nothing, are the same.
        void Say(string at, string? before, string? after, JsonNode? old, JsonNode? young)
        {
            if (before is null && after is null) return;
            var alike = before == after;
            found.Add(new(Places.JsonPath(at), Places.InWords(now, at), alike ? old?.ToJsonString() : before, alike ? young?.ToJsonString() : after));
        }
    }

    /// <summary>The fewest entries that must have moved for the others to stand in their old order: those outside the longest run that still does.</summary>
    private static IEnumerable<int> OutOfOrder(int[] same)
    {
        var kept = Enumerable.Range(0, same.Length).Where(index => same[index] >= 0).ToList();
        var (longest, before) = (new int[same.Length], new int[same.Length]);
        foreach (var index in kept)
        {
            before[index] = kept.TakeWhile(other => other < index).Where(other => same[other] < same[index]).DefaultIfEmpty(-1).MaxBy(other => other < 0 ? 0 : longest[other]);
            longest[index] = 1 + (before[index] < 0 ? 0 : longest[before[index]]);
        }
        var run = new HashSet<int>();
        for (var index = kept.Count == 0 ? -1 : kept.MaxBy(one => longest[one]); index >= 0; index = before[index]) run.Add(index);
        return kept.Where(index => !run.Contains(index));
    }
}
