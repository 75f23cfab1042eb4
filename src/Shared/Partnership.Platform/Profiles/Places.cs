using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Partnership.Platform.Profiles;

/// <summary>Places in a profile. Written "protocol.clocks.2.offset" in addresses, "$.protocol.clocks[2].offset" where JSON is spoken of,
/// and "Protocol › Clocks, 3rd: Panel held › How many?" for people.</summary>
public static class Places
{
    private const int LongestTitle = 70;

    /// <summary>What lies there, or null where nothing does.</summary>
    public static JsonNode? Find(JsonNode? body, string at)
    {
        var here = body;
        foreach (var step in Steps(at))
            here = here switch
            {
                JsonObject record => record[step],
                JsonArray list => IndexOf(step) is { } index && index < list.Count ? list[index] : null,
                _ => null,
            };
        return here;
    }

    /// <summary>It is written as a place inside the profile is.</summary>
    public static bool IsOne(string at) => at.Length > 0 && at == string.Join('.', Steps(at));

    public static string[] Steps(string at) => at.Split('.', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The place it lies in, "" for the whole.</summary>
    public static string Around(string at) => at.LastIndexOf('.') is var dot and > 0 ? at[..dot] : "";

    public static string Inside(string at, string step) => at.Length == 0 ? step : $"{at}.{step}";

    /// <summary>"$.protocol.clocks[2].offset".</summary>
    public static string JsonPath(string at) => Steps(at).Aggregate("$", (path, step) => IndexOf(step) is { } index ? $"{path}[{index}]" : $"{path}.{step}");

    /// <summary>The other way round; what is no place is left out.</summary>
    public static string OfJsonPath(string path) => path.Split(' ')[0].TrimStart('$').Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).TrimStart('.');

    /// <summary>The place in the field's words.</summary>
    public static string InWords(JsonNode body, string at)
    {
        var words = new StringBuilder();
        var here = "";
        foreach (var step in Steps(at))
        {
            here = Inside(here, step);
            if (IndexOf(step) is { } index) words.Append(CultureInfo.InvariantCulture, $", {Ordinal(index + 1)}{(TitleOf(body, here) is { } title ? $": {title}" : "")}");
            else words.Append(words.Length == 0 ? "" : " › ").Append(ProfileWords.Field(here).Label);
        }
        return words.Length == 0 ? "The whole profile" : words.ToString();
    }

    /// <summary>What the entry of a list is called: its title, name, words or key; null where it has none.</summary>
    public static string? TitleOf(JsonNode body, string at)
    {
        if (Find(body, at) is not { } entry) return null;
        if (entry is JsonValue) return Short(ProfileWords.Value(body, at, entry));
        if (entry is not JsonObject) return null;
        foreach (var name in new[] { "title", "name", "letters", "words", "what", "value", "when", "date", "why" })
            if (TextOf(entry, name) is { Length: > 0 }) return Short(ProfileWords.Value(body, Inside(at, name), entry[name]));
        var seat = new[] { "role", "agency", "team", "from", "copyTo" }.Select(name => ProfileWords.Value(body, Inside(at, name), entry[name])).Where(one => !string.IsNullOrEmpty(one)).ToList();
        return seat.Count > 0 ? Short(string.Join(", ", seat)) : TextOf(entry, "key");
    }

    public static string? TextOf(JsonNode? entry, string name) =>
        entry is JsonObject record && record[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static int? IndexOf(string step) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    internal static string Ordinal(int number) => (number % 100 is 11 or 12 or 13 ? 0 : number % 10) switch
    {
        1 => $"{number}st",
        2 => $"{number}nd",
        3 => $"{number}rd",
        _ => $"{number}th",
    };

    private static string? Short(string? words) => words is { Length: > LongestTitle } ? words[..(LongestTitle - 1)].TrimEnd() + "…" : words;
}
