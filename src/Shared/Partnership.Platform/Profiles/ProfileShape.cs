using System.Text.Json.Nodes;

namespace Partnership.Platform.Profiles;

public enum PartKind
{
    /// <summary>One value.</summary>
    Field,

    /// <summary>Fields under one heading.</summary>
    Record,

    /// <summary>A list of records.</summary>
    Records,
}

public enum FieldKind { Text, Number, Date, YesNo, OneOf, SeveralOf, Lines }

/// <summary>A place in a profile as its type describes it.</summary>
/// <param name="Name">The property's name; "" for an entry of a list.</param>
/// <param name="Optional">It may be left empty.</param>
/// <param name="Choices">The words of a fixed choice.</param>
public sealed record PartShape(string At, string Name, PartKind Kind, FieldKind Field, bool Optional, IReadOnlyList<string> Choices)
{
    /// <summary>A record's own fields and parts, in order.</summary>
    public IReadOnlyList<PartShape> Members { get; init; } = [];
}

/// <summary>The form of a profile, derived from its types: whatever is added to them later has its place here.</summary>
public static class ProfileShape
{
    private static readonly JsonObject Schema = ProfileJson.SchemaOf(typeof(Profile));

    /// <summary>What a partnership can't change about its profile: whose it is, and the number that publishing counts.</summary>
    private static readonly string[] Given = ["name", "protocol.profile", "protocol.version"];

    internal static JsonObject Root => Schema;

    /// <summary>What belongs at this place, or null where nothing does. "" is the whole profile.</summary>
    public static PartShape? At(string at)
    {
        var (here, schema, optional) = ("", Schema, false);
        foreach (var step in Places.Steps(at))
        {
            if (schema["items"] is JsonObject items && Places.IndexOf(step) is not null) (schema, optional) = (ShapeCheck.Followed(Schema, items), true);
            else if ((schema["properties"] as JsonObject)?[step] is JsonObject property) (schema, optional) = (ShapeCheck.Followed(Schema, property), !IsRequired(schema, step, property));
            else return null;
            here = Places.Inside(here, step);
        }
        var part = Described(here, schema, optional);
        return part.Kind != PartKind.Record ? part : part with
        {
            Members = [.. from property in schema["properties"] as JsonObject ?? []
                where property.Value is JsonObject
                let inside = Places.Inside(here, property.Key)
                where !Given.Contains(inside)
                let its = ShapeCheck.Followed(Schema, (JsonObject)property.Value)
                select Described(inside, its, !IsRequired(schema, property.Key, its))],
        };
    }

    /// <summary>The nearest record or list around a place: what has a page of its own.</summary>
    public static string PageOf(string at)
    {
        while (at.Length > 0 && At(at) is not { Kind: not PartKind.Field }) at = Places.Around(at);
        return at;
    }

    /// <summary>A new record with empty lists and parts where it must have them.</summary>
    public static JsonObject Blank(string at)
    {
        var blank = new JsonObject();
        foreach (var member in At(at)?.Members ?? [])
            if (member.Kind == PartKind.Records || member is { Kind: PartKind.Field, Field: FieldKind.Lines or FieldKind.SeveralOf }) blank[member.Name] = new JsonArray();
            else if (member is { Kind: PartKind.Record, Optional: false }) blank[member.Name] = Blank(member.At);
        return blank;
    }

    /// <summary>The same with the properties in their types' order: PostgreSQL keeps them in its own.</summary>
    public static JsonNode Ordered(JsonNode profile) => InOrder(Schema, profile) ?? profile;

    private static JsonNode? InOrder(JsonObject schema, JsonNode? value)
    {
        schema = ShapeCheck.Followed(Schema, schema);
        if (value is JsonArray list && schema["items"] is JsonObject items) return new JsonArray([.. list.Select(one => InOrder(items, one))]);
        if (value is not JsonObject record) return value?.DeepClone();
        var known = schema["properties"] as JsonObject ?? [];
        var ordered = new JsonObject();
        foreach (var name in known.Select(one => one.Key).Where(record.ContainsKey).Concat(record.Select(one => one.Key).Where(name => !known.ContainsKey(name))))
            ordered[name] = known[name] is JsonObject inside ? InOrder(inside, record[name]) : record[name]?.DeepClone();
        return ordered;
    }

    private static PartShape Described(string at, JsonObject schema, bool optional)
    {
        var types = ShapeCheck.Types(schema);
        var name = Places.Steps(at) is [.., var last] && Places.IndexOf(last) is null ? last : "";
        if (types.Contains("object")) return new(at, name, PartKind.Record, default, optional, []);
        if (types.Contains("array"))
        {
            var each = schema["items"] is JsonObject items ? ShapeCheck.Followed(Schema, items) : [];
            if (ShapeCheck.Types(each).Contains("object")) return new(at, name, PartKind.Records, default, optional, []);
            var choices = WordsOf(each);
            return new(at, name, PartKind.Field, choices.Count > 0 || ProfileWords.PointsTo(at) is not null ? FieldKind.SeveralOf : FieldKind.Lines, optional, choices);
        }
        var kind = schema["enum"] is not null ? FieldKind.OneOf
            : types.Contains("boolean") ? FieldKind.YesNo
            : types.Contains("integer") || types.Contains("number") ? FieldKind.Number
            : schema["format"]?.GetValue<string>() == "date" ? FieldKind.Date
            : ProfileWords.PointsTo(at) is not null ? FieldKind.OneOf : FieldKind.Text;
        // Yes or no is answered; only what may be null can be left open.
        return new(at, name, PartKind.Field, kind, kind == FieldKind.YesNo ? types.Contains("null") : optional, WordsOf(schema));
    }

    private static bool IsRequired(JsonObject record, string name, JsonObject its) =>
        (record["required"] as JsonArray)?.Any(one => one?.GetValue<string>() == name) == true && !ShapeCheck.Types(ShapeCheck.Followed(Schema, its)).Contains("null");

    private static List<string> WordsOf(JsonObject schema) => [.. (schema["enum"] as JsonArray ?? []).OfType<JsonValue>().Select(one => one.GetValue<string>())];
}
