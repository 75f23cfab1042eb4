using System.Text.Json.Nodes;

namespace Partnership.Platform.Profiles;

/// <summary>What a field that holds a key can point to, in the profile as it stands.</summary>
public sealed record Target(string Key, string Title);

/// <summary>A key that points to another part.</summary>
/// <param name="Lists">"roles", "groups or roles".</param>
public sealed record Pointer(string At, string Lists, string Key);

/// <summary>Follows the keys by which parts of a profile point to each other; which field points where, <see cref="ProfileWords"/> says.</summary>
public static class ProfilePointers
{
    private static readonly Dictionary<string, string[]> Lists = new()
    {
        ["roles"] = ["roles"],
        ["agencies"] = ["agencies"],
        ["groups"] = ["groups"],
        ["themes"] = ["themes"],
        ["groups or roles"] = ["groups", "roles"],
        ["stages"] = ["protocol.stages"],
        ["clocks"] = ["protocol.clocks"],
    };

    /// <summary>Everything of <paramref name="lists"/> ("roles", "groups or roles") that has a key.</summary>
    public static IReadOnlyList<Target> Targets(JsonNode body, string lists) => !Lists.TryGetValue(lists, out var places) ? [] :
        [.. from place in places
            from item in Places.Find(body, place) as JsonArray ?? []
            let key = Places.TextOf(item, "key")
            where key is not null
            select new Target(key, Places.TextOf(item, "title") ?? Places.TextOf(item, "name") ?? key)];

    /// <summary>Every key by which some part points to another, with the lists it is looked for in.</summary>
    public static IEnumerable<Pointer> All(JsonNode body, string at = "") => Places.Find(body, at) switch
    {
        JsonObject record => record.SelectMany(field => All(body, Places.Inside(at, field.Key))),
        JsonArray list => Enumerable.Range(0, list.Count).SelectMany(index => All(body, Places.Inside(at, $"{index}"))),
        JsonValue value when ProfileWords.PointsTo(at) is { } lists => [new(at, lists, value.ToString())],
        _ => [],
    };

    public static string? TitleOf(JsonNode body, string lists, string key) => Targets(body, lists).FirstOrDefault(one => one.Key == key)?.Title;
}
