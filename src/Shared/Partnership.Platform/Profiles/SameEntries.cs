using System.Text.Json.Nodes;

namespace Partnership.Platform.Profiles;

/// <summary>Which entries of two versions of a list are the same thing: by what names them, then by being equal, then by standing in the same place.</summary>
public static class SameEntries
{
    /// <summary>For each entry of <paramref name="now"/> the index of the same one in <paramref name="was"/>, or -1 for a new one.</summary>
    public static int[] In(JsonArray was, JsonArray now)
    {
        var found = new int[now.Count];
        Array.Fill(found, -1);
        var taken = new HashSet<int>();
        Match((one, other) => NameOf(one) is { } name && name == NameOf(other));
        Match((one, other) => JsonNode.DeepEquals(one, other));
        // Renamed in its place.
        for (var at = 0; at < Math.Min(now.Count, was.Count); at++)
            if (found[at] < 0 && now[at] is JsonObject && was[at] is JsonObject && taken.Add(at)) found[at] = at;
        return found;

        void Match(Func<JsonNode?, JsonNode?, bool> same)
        {
            for (var at = 0; at < now.Count; at++)
                for (var other = 0; found[at] < 0 && other < was.Count; other++)
                    if (!taken.Contains(other) && same(now[at], was[other]) && taken.Add(other)) found[at] = other;
        }
    }

    /// <summary>Where what lay at <paramref name="at"/> in one version lies in a later one; null where it was taken away.</summary>
    public static string? Moved(JsonNode was, JsonNode now, string at)
    {
        var here = "";
        (JsonNode? old, JsonNode? young) = (was, now);
        foreach (var step in Places.Steps(at))
        {
            if (old is JsonArray before && young is JsonArray after && Places.IndexOf(step) is { } index)
            {
                var index2 = Array.IndexOf(In(before, after), index);
                if (index >= before.Count || index2 < 0) return null;
                (old, young, here) = (before[index], after[index2], Places.Inside(here, $"{index2}"));
            }
            else (old, young, here) = (Places.Find(old, step), Places.Find(young, step), Places.Inside(here, step));
        }
        return here;
    }

    // The words of law have one key for several spans of time.
    private static string? NameOf(JsonNode? entry) => entry switch
    {
        JsonObject law when Places.TextOf(law, "key") is { } key && Places.TextOf(law, "words") is not null => $"{key} {Places.TextOf(law, "from")}",
        JsonObject record => new[] { "key", "letters", "name", "date", "when", "value" }.Select(name => Places.TextOf(record, name)).FirstOrDefault(one => one is not null)
            ?? (record.ContainsKey("role") || record.ContainsKey("agency") ? $"{record["role"]} {record["agency"]} {record["team"]}" : null),
        _ => entry?.ToJsonString(),
    };
}
