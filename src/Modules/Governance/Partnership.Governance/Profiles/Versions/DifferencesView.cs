using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Versions;

/// <summary>Differences as the partial _Differences shows them, under what the two sides are called.</summary>
internal sealed record DifferencesView(string Was, string Now, IReadOnlyList<Difference> All)
{
    private const string OfTheProtocol = "Protocol › ";

    /// <summary>By part: "Clocks", "Roles". What differs only in where it is written stands apart. Each place without the part's name.</summary>
    public IReadOnlyList<PartThatDiffers> Parts { get; } =
        [.. All.Select(one => one with { Place = one.Place.Replace(OfTheProtocol, "", StringComparison.Ordinal) })
            .GroupBy(one => PartOf(one.Place))
            .Select(part => new PartThatDiffers(part.Key, [.. part.Select(one => one with { Place = Within(one.Place, part.Key) })]))];

    /// <summary>What differs between two protocols, each with its own names.</summary>
    public static DifferencesView Of(ProtocolInWords was, ProtocolInWords now) => new(was.Title, now.Title,
        [.. ProfileComparison.Of(Body(was), Body(now)).Where(one => one.Path.StartsWith("$.protocol.", StringComparison.Ordinal) && one.Path is not ("$.protocol.version" or "$.protocol.profile"))]);

    private static JsonNode Body(ProtocolInWords one) =>
        JsonSerializer.SerializeToNode(one.Profile with { Protocol = one.Protocol }, ProfileJson.Options) ?? new JsonObject();

    private static string PartOf(string place) => place.Split([" › ", ", ", ": "], 2, StringSplitOptions.None)[0];

    private static string Within(string place, string part) => place.Length == part.Length ? place : ProtocolInWords.Upper(place[part.Length..].TrimStart(' ', '›', ',', ':'));
}

/// <summary>A part of a profile with all that differs in it.</summary>
internal sealed partial record PartThatDiffers(string Part, IReadOnlyList<Difference> All)
{
    public IReadOnlyList<Difference> Facts { get; } = [.. All.Where(one => !OfSources().IsMatch(one.Path))];

    /// <summary>What differs only in where it is written, or what is said of that.</summary>
    public IReadOnlyList<Difference> Sources { get; } = [.. All.Where(one => OfSources().IsMatch(one.Path))];

    [GeneratedRegex(@"\.(source|assumed|reason|otherReadings(\[.*)?|sources(\[.*)?)$")] private static partial Regex OfSources();
}
