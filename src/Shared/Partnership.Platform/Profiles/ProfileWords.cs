using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

/// <summary>A label and its hint.</summary>
public sealed record Wording(string Label, string? Hint);

/// <summary>What the parts of a profile are called on pages, and which of them point to others by key. All of it is said in Words/profile.txt;
/// what has no line there is called by its property's name, split into words.</summary>
public static partial class ProfileWords
{
    private static readonly Dictionary<string, Wording> Said = [];
    private static readonly Dictionary<string, string> Pointing = [];

    static ProfileWords()
    {
        using var file = typeof(ProfileWords).Assembly.GetManifestResourceStream("Profiles/profile.txt")
            ?? throw new InvalidOperationException("The words of profiles are not in the assembly.");
        using var reader = new StreamReader(file);
        foreach (var happened in Enum.GetValues<CaseEvent>())
            foreach (var field in new[] { "start", "orElse", "ends" }) Said[$"{field}={JsonSerializer.SerializeToNode(happened, ProfileJson.Options)}"] = new(Capital(happened.InWords()), null);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split(" -> ") is [var from, var to]) Pointing[from.Trim()] = to.Trim();
            else if (line.Split('|', StringSplitOptions.TrimEntries) is [var field, var label, .. var hint]) Said[field] = new(label, hint is [var words] ? words : null);
        }
    }

    /// <summary>What the field at <paramref name="at"/> ("protocol.clocks.2.offset") is called.</summary>
    public static Wording Field(string at) => Lookup(Said, at, "") ?? new(Split(Names(at) is [.., var last] ? last : "profile"), null);

    /// <summary>One entry of the list at <paramref name="at"/>: "clock".</summary>
    public static string One(string at) => Lookup(Said, at, "[]")?.Label ?? "entry";

    /// <summary>What a word of a fixed choice says: "Working days".</summary>
    public static string Word(string at, string word) => Lookup(Said, at, "=" + word)?.Label ?? Split(word);

    /// <summary>What the keys in this field are keys of ("roles", "groups or roles"), or null where it holds none.</summary>
    public static string? PointsTo(string at) => Lookup(Pointing, at, "");

    /// <summary>A value in words; keys by the title of what they point to in <paramref name="body"/>. Null where there is nothing.</summary>
    public static string? Value(JsonNode body, string at, JsonNode? value) => value switch
    {
        null => null,
        JsonArray list => list.Count == 0 ? null : string.Join("; ", list.Select((one, index) => Value(body, $"{at}.{index}", one))),
        JsonObject record => string.Join("; ", record.Select(field => (field.Key, Words: Value(body, $"{at}.{field.Key}", field.Value)))
            .Where(field => field.Words is not (null or "No")).Select(field => $"{Field($"{at}.{field.Key}").Label}: {field.Words}")),
        _ => value.GetValueKind() switch
        {
            JsonValueKind.True => "Yes",
            JsonValueKind.False => "No",
            JsonValueKind.String => Text(body, at, value.GetValue<string>()),
            _ => value.ToJsonString(),
        },
    };

    private static string Text(JsonNode body, string at, string text)
    {
        if (PointsTo(at) is { } lists) return ProfilePointers.TitleOf(body, lists, text) ?? text;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return ProfileShape.At(at) is { Choices.Count: > 0 } || ProfileShape.At(Places.Around(at)) is { Kind: PartKind.Field, Choices.Count: > 0 } ? Word(at, text) : text;
    }

    // The longest end of the place that has a line wins: "clocks.stage" before "stage".
    private static T? Lookup<T>(Dictionary<string, T> lines, string at, string ending) where T : class
    {
        var names = Names(at);
        for (var first = 0; first < names.Length; first++)
            if (lines.TryGetValue(string.Join('.', names[first..]) + ending, out var found)) return found;
        return null;
    }

    private static string[] Names(string at) => [.. at.Split('.', StringSplitOptions.RemoveEmptyEntries).Where(step => !char.IsAsciiDigit(step[0]))];

    private static string Split(string name)
    {
        var words = Hump().Replace(name, " $1").Replace('-', ' ').ToLowerInvariant().Trim();
        return Capital(words);
    }

    private static string Capital(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];

    [GeneratedRegex("([A-Z])")] private static partial Regex Hump();
}
