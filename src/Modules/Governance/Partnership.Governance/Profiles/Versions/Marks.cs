using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Versions;

/// <summary>A fact of a profile that is assumed, or that other sources say otherwise (HRD-03). <paramref name="Anchor"/> is where it stands on its page.</summary>
internal sealed record Mark(string Anchor, string Place, Facts Fact);

/// <summary>What a fact says of where it comes from.</summary>
internal sealed record Facts : Sourced;

/// <summary>Finds the marks of a protocol wherever they are, also in parts that are added to protocols later.</summary>
internal static class Marks
{
    public static IReadOnlyList<Mark> Of(ProtocolInWords protocol)
    {
        var body = JsonSerializer.SerializeToNode(protocol.Profile with { Protocol = protocol.Protocol }, ProfileJson.Options) ?? new JsonObject();
        return [.. Inside(body, body["protocol"], "protocol")];
    }

    private static IEnumerable<Mark> Inside(JsonNode body, JsonNode? here, string at)
    {
        if (here is JsonArray list)
            foreach (var mark in list.SelectMany((one, index) => Inside(body, one, $"{at}.{index}"))) yield return mark;
        if (here is not JsonObject part) yield break;
        if (FactOf(part) is { } fact && (fact.Assumed || fact.OtherReadings.Count > 0))
            yield return new(Anchor(at), Places.InWords(body, at).Replace("Protocol › ", "", StringComparison.Ordinal), fact);
        foreach (var mark in part.Where(one => one.Key != "otherReadings").SelectMany(one => Inside(body, one.Value, $"{at}.{one.Key}"))) yield return mark;
    }

    private static Facts? FactOf(JsonObject part) => part["assumed"] is null ? null : new()
    {
        Source = Places.TextOf(part, "source"),
        Assumed = part["assumed"]?.GetValue<bool>() == true,
        Reason = Places.TextOf(part, "reason"),
        OtherReadings = part["otherReadings"].Deserialize<IReadOnlyList<OtherReading>>(ProfileJson.Options) ?? [],
    };

    /// <summary>The id of a part of the protocol on its page: "protocol.clocks.2" is "clocks-2".</summary>
    private static string Anchor(string at) => at["protocol.".Length..].Replace('.', '-');
}
