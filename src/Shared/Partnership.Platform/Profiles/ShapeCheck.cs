using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Partnership.Platform.Profiles;

/// <summary>Holds a file against its schema and says everything that doesn't fit, not only the first. Knows exactly the keywords
/// that <see cref="ProfileJson.SchemaOf"/> writes.</summary>
internal sealed class ShapeCheck(JsonObject root)
{
    public const string NoReason = "what is assumed needs a “reason”";
    public const string NoSource = "“source” is missing: say where this comes from, or mark it as “assumed” with a “reason”";

    private readonly List<(string Path, string Reason)> _found = [];

    public static IReadOnlyList<(string Path, string Reason)> Of(JsonObject schema, JsonNode? file)
    {
        var check = new ShapeCheck(schema);
        check.Value(schema, file, "$");
        return check._found;
    }

    /// <summary>The reason that is given where a member is missing.</summary>
    public static string Missing(string name) => $"“{name}” is missing";

    private void Value(JsonObject schema, JsonNode? value, string path)
    {
        schema = Followed(root, schema);
        var kind = KindOf(value);
        if (Types(schema) is { Count: > 0 } allowed && !allowed.Contains(kind) && !(kind == "integer" && allowed.Contains("number")))
        {
            Add(path, $"expected {string.Join(" or ", allowed.Where(one => one != "null").Select(Words))}, found {Words(kind)}");
            return;
        }
        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
            Add(path, $"“{value}” is none of: {string.Join(", ", words.OfType<JsonNode>())}");
        if (value is JsonObject item) Members(schema, item, path);
        else if (value is JsonArray list && schema["items"] is JsonObject each)
            for (var at = 0; at < list.Count; at++) Value(each, list[at], $"{path}[{at}]");
        else if (kind == "string" && value is not null) Text(schema, value.GetValue<string>(), path);
    }

    private void Members(JsonObject schema, JsonObject item, string path)
    {
        var known = schema["properties"] as JsonObject ?? [];
        foreach (var required in (schema["required"] as JsonArray ?? []).OfType<JsonNode>().Select(name => name.GetValue<string>()))
            if (!item.ContainsKey(required)) Add(path, Missing(required));
        foreach (var (name, value) in item)
            if (known[name] is JsonObject member) Value(member, value, $"{path}.{name}");
            else if (known[name] is null) Add($"{path}.{name}", $"nothing is called “{name}” here; known are: {string.Join(", ", known.Select(one => one.Key))}");
        if (known.ContainsKey("assumed")) Sourced(item, path);
    }

    // A fact has a source, or it is an assumption with a reason.
    private void Sourced(JsonObject item, string path)
    {
        var assumed = item["assumed"]?.GetValueKind() == JsonValueKind.True;
        if (assumed && item["reason"] is null) Add(path, NoReason);
        if (!assumed && item["source"] is null) Add(path, NoSource);
    }

    private void Text(JsonObject schema, string text, string path)
    {
        if (schema["format"]?.GetValue<string>() == "date" && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            Add(path, $"“{text}” is no date: write it like 2026-11-21");
        if (schema["minLength"] is not null && string.IsNullOrWhiteSpace(text)) Add(path, "is empty");
        if (schema["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(text, pattern))
            Add(path, $"“{text}” can't be a key: small letters and digits, joined by single hyphens");
    }

    /// <summary>The schema that a reference stands for.</summary>
    public static JsonObject Followed(JsonObject root, JsonObject schema)
    {
        if (schema["$ref"]?.GetValue<string>() is not { } reference) return schema;
        JsonNode? target = root;
        foreach (var step in reference.Split('/').Skip(1)) target = int.TryParse(step, out var at) && target is JsonArray list ? list[at] : target?[step];
        return target as JsonObject ?? throw new InvalidOperationException($"The schema points to “{reference}”, which isn't there.");
    }

    /// <summary>The kinds of value that fit.</summary>
    public static List<string> Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => [.. several.OfType<JsonNode>().Select(one => one.GetValue<string>())],
        JsonValue one => [one.GetValue<string>()],
        _ => schema["enum"] is JsonArray words ? [.. words.Select(KindOf).Distinct()] : [],
    };

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => value.ToJsonString().All(letter => char.IsAsciiDigit(letter) || letter == '-') ? "integer" : "number",
    };

    private static string Words(string type) => type switch
    {
        "string" => "text",
        "boolean" => "true or false",
        "integer" => "a whole number",
        "number" => "a number",
        "array" => "a list",
        "object" => "an object",
        _ => "nothing",
    };

    private void Add(string path, string reason) => _found.Add((path, reason));
}
