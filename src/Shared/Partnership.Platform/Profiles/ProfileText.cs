using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

/// <summary>Reads what somebody pasted or uploaded: a whole profile or only a protocol. Everything must have its form; what it points to is looked at later, in the draft.</summary>
public static class ProfileText
{
    /// <summary>A profile is some 100 KiB.</summary>
    public const int MostCharacters = 1024 * 1024;

    private const int MostSaid = 20;
    private static readonly JsonDocumentOptions Plain = new() { AllowDuplicateProperties = false };

    /// <summary><paramref name="today"/> with what the text holds in its place; or what is wrong with the text, by line or by place.</summary>
    public static Outcome<JsonNode> Over(JsonNode today, string text)
    {
        try
        {
            var node = JsonNode.Parse(text, documentOptions: Plain);
            if (node is not JsonObject given) return Outcome<JsonNode>.Refused("This is neither a profile nor a protocol: it must begin with { and end with }.");
            given.Remove("$schema");
            var isProfile = given.ContainsKey("protocol");
            if (!isProfile && !given.ContainsKey("stages")) return Outcome<JsonNode>.Refused("This is neither a profile nor a protocol: a protocol has “stages”, a profile has a “protocol”.");
            var wrong = ShapeCheck.Of(ProfileJson.SchemaOf(isProfile ? typeof(Profile) : typeof(Protocol)), given);
            if (wrong.Count > 0) return Outcome<JsonNode>.Refused([.. wrong.Take(MostSaid).Select(one => new Refusal(null, $"{one.Path}: {one.Reason}")),
                .. wrong.Count > MostSaid ? [new Refusal(null, $"… and {wrong.Count - MostSaid} more.")] : Array.Empty<Refusal>()]);
            return Over(today, isProfile ? JsonSerializer.SerializeToNode(DraftCheck.Whole(given), ProfileJson.Options) : null,
                isProfile ? null : JsonSerializer.SerializeToNode(given.Deserialize<Protocol>(ProfileJson.Options), ProfileJson.Options));
        }
        catch (JsonException broken) when (broken.LineNumber is { } line)
        {
            return Outcome<JsonNode>.Refused($"This is not whole JSON: it is cut off or has a slip at line {line + 1}, position {broken.BytePositionInLine + 1}.");
        }
        catch (JsonException odd)
        {
            return Outcome<JsonNode>.Refused($"{odd.Path ?? "$"}: {odd.Message}");
        }
    }

    /// <summary>Today's profile with another protocol; its number stays for publishing to count on.</summary>
    public static JsonNode WithProtocol(JsonNode today, Protocol protocol) => Over(today, null, JsonSerializer.SerializeToNode(protocol, ProfileJson.Options)).Value;

    private static Outcome<JsonNode> Over(JsonNode today, JsonNode? profile, JsonNode? protocol)
    {
        var made = (profile ?? today).DeepClone().AsObject();
        if (protocol is not null) made["protocol"] = protocol;
        made["name"] = today["name"]?.DeepClone();
        if (made["protocol"] is JsonObject its)
        {
            its["profile"] = today["name"]?.DeepClone();
            its["version"] = today["protocol"]?["version"]?.DeepClone();
        }
        return Outcome<JsonNode>.Of(made);
    }
}
