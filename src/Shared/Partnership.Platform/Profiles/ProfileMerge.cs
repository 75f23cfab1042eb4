using System.Text.Json.Nodes;

namespace Partnership.Platform.Profiles;

/// <summary>A place that two versions changed from the same one in different ways.</summary>
/// <param name="Path">In our version: "$.protocol.clocks[2].offset".</param>
public sealed record Clash(string Path, string Place, string? Was, string? Ours, string? Theirs);

/// <summary>What came of bringing their changes into ours.</summary>
public sealed record Merged(JsonNode Body, IReadOnlyList<Clash> Clashes);

/// <summary>Brings the changes of one version into another that was made from the same one, place by place. Where both changed the same place, ours stays and the clash is told:
/// nothing is lost without being seen.</summary>
public sealed class ProfileMerge
{
    private readonly JsonNode _was, _ours, _theirs;
    private readonly IReadOnlyCollection<string> _takeTheirs;
    private readonly List<Clash> _clashes = [];

    private ProfileMerge(JsonNode was, JsonNode ours, JsonNode theirs, IReadOnlyCollection<string> takeTheirs) => (_was, _ours, _theirs, _takeTheirs) = (was, ours, theirs, takeTheirs);

    /// <param name="takeTheirs">Paths of clashes where theirs is to stand.</param>
    public static Merged Of(JsonNode was, JsonNode ours, JsonNode theirs, IReadOnlyCollection<string> takeTheirs)
    {
        (was, ours, theirs) = (ProfileShape.Ordered(was), ProfileShape.Ordered(ours), ProfileShape.Ordered(theirs));
        var merge = new ProfileMerge(was, ours, theirs, takeTheirs);
        return new(merge.One(was, ours, theirs, new("", "", "")) ?? ours, merge._clashes);
    }

    private JsonNode? One(JsonNode? was, JsonNode? ours, JsonNode? theirs, At at)
    {
        if (JsonNode.DeepEquals(ours, theirs) || JsonNode.DeepEquals(was, theirs)) return ours?.DeepClone();
        if (JsonNode.DeepEquals(was, ours)) return theirs?.DeepClone();
        if (was is JsonObject before && ours is JsonObject mine && theirs is JsonObject their)
        {
            var merged = new JsonObject();
            foreach (var name in mine.Select(one => one.Key).Union(their.Select(one => one.Key)).ToList())
                if (One(before[name], mine[name], their[name], at.In(name)) is var value && (value is not null || mine.ContainsKey(name))) merged[name] = value;
            return merged;
        }
        if (was is JsonArray old && ours is JsonArray my && theirs is JsonArray other && my.Concat(other).Any(one => one is JsonObject)) return Entries(old, my, other, at);
        return Clashing(was, ours, theirs, at) ? theirs?.DeepClone() : ours?.DeepClone();
    }

    private JsonArray Entries(JsonArray was, JsonArray ours, JsonArray theirs, At at)
    {
        int[] mine = SameEntries.In(was, ours), their = SameEntries.In(was, theirs);
        var merged = new List<JsonNode?>();
        for (var index = 0; index < ours.Count; index++)
        {
            var (old, other) = (mine[index], mine[index] < 0 ? -1 : Array.IndexOf(their, mine[index]));
            var here = at.In($"{old}", $"{index}", $"{other}");
            if (old < 0) merged.Add(ours[index]?.DeepClone());
            else if (other >= 0) merged.Add(One(was[old], ours[index], theirs[other], here));
            // They took it away: so do we, unless we changed it.
            else if (!JsonNode.DeepEquals(was[old], ours[index]) && !Clashing(was[old], ours[index], null, here)) merged.Add(ours[index]?.DeepClone());
        }
        for (var index = 0; index < theirs.Count; index++)
        {
            var old = their[index];
            var added = old < 0 && !ours.Any(one => JsonNode.DeepEquals(one, theirs[index]));
            var changedWhatWeTookAway = old >= 0 && !mine.Contains(old) && !JsonNode.DeepEquals(was[old], theirs[index]);
            if (added || (changedWhatWeTookAway && Clashing(was[old], null, theirs[index], at.In($"{old}", $"{ours.Count}", $"{index}")))) merged.Insert(Math.Min(index, merged.Count), theirs[index]?.DeepClone());
        }
        return new([.. merged]);
    }

    /// <summary>Notes that both changed it; true where theirs is to stand.</summary>
    private bool Clashing(JsonNode? was, JsonNode? ours, JsonNode? theirs, At at)
    {
        var (body, place) = ours is not null ? (_ours, at.Ours) : theirs is not null ? (_theirs, at.Theirs) : (_was, at.Was);
        var path = Places.JsonPath(place);
        _clashes.Add(new(path, Places.InWords(body, place), ProfileWords.Value(_was, at.Was, was), ProfileWords.Value(_ours, at.Ours, ours), ProfileWords.Value(_theirs, at.Theirs, theirs)));
        return _takeTheirs.Contains(path);
    }

    /// <summary>Where the same thing lies in each of the three.</summary>
    private sealed record At(string Was, string Ours, string Theirs)
    {
        public At In(string name) => In(name, name, name);
        public At In(string was, string ours, string theirs) => new(Places.Inside(Was, was), Places.Inside(Ours, ours), Places.Inside(Theirs, theirs));
    }
}
