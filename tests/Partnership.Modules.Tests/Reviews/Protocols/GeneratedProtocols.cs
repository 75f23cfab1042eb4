using System.Text.Json.Nodes;

namespace Partnership.Modules.Tests.Reviews.Protocols;

/// <summary>Protocols as somebody might make them, right and wrong: a shipped one with some of its choices changed at random. The same seed makes the same protocol.</summary>
internal static class GeneratedProtocols
{
    private static readonly Action<JsonObject, Random>[] Sensible =
    [
        (protocol, random) => Clock(protocol, random)["offset"] = random.Next(1, 16),
        (protocol, random) => Clock(protocol, random)["unit"] = Pick(random, "working days", "calendar days"),
        (protocol, random) => Clock(protocol, random)["dayOne"] = random.Next(2) == 0,
        (protocol, random) => List(protocol, "clocks").Remove(List(protocol, "clocks").Where(clock => clock!["statutory"]?.GetValue<bool>() != true).OrderBy(_ => random.Next()).First()),
        (protocol, random) => protocol["panel"]!["majority"]!["kind"] = Pick(random, "simple", "two-thirds", "unanimous"),
        (protocol, random) => protocol["panel"]!["majority"]!["weight"] = Pick(random, "one-per-person", "one-per-agency"),
        (protocol, random) => protocol["panel"]!["quorum"]!["atLeast"] = random.Next(1, 10),
        (protocol, random) => protocol["panel"]!["backToBack"]!["workingDays"] = random.Next(0, 6),
        (protocol, random) => protocol["signOff"]!["signatories"] = new JsonArray([.. new[] { "dsp-local-authority", "dsp-icb", "dsp-police", "deputy-local-authority", "deputy-icb", "deputy-police" }.Take(random.Next(2, 7)).Select(key => (JsonNode)key)]),
        (protocol, _) => AThirdProtocol.OddChoices(protocol),
        (protocol, random) => List(protocol["decisionSheet"]!, "parts").RemoveAt(random.Next(List(protocol["decisionSheet"]!, "parts").Count)),
        (protocol, random) => Question(protocol, random)["required"] = random.Next(2) == 0,
        (protocol, random) => Question(protocol, random)["kind"] = Pick(random, "facts", "analysis", "yes-no"),
        (protocol, random) => List(protocol, "reminders").RemoveAt(random.Next(List(protocol, "reminders").Count)),
        (protocol, random) => Stage(protocol, random)["title"] = $"Renamed {random.Next(1000)}",
        (protocol, random) => { if (Option(protocol, random) is { } option) option["title"] = "Another answer"; },
    ];

    private static readonly Action<JsonObject, Random>[] Slips =
    [
        (protocol, random) => Clock(protocol, random).Remove("unit"),
        (protocol, random) => Clock(protocol, random).Remove("ends"),
        (protocol, random) => Clock(protocol, random)["offset"] = random.Next(16, 60),
        (protocol, random) => Clock(protocol, random)["unit"] = Pick(random, "hours", "days", "months"),
        (protocol, random) => List(protocol, "stages").RemoveAt(random.Next(List(protocol, "stages").Count)),
        (protocol, random) => List(Stage(protocol, random), "next").Add((string)Stage(protocol, random)["key"]!),
        (protocol, random) => Stage(protocol, random)["next"] = new JsonArray(),
        (protocol, random) => Stage(protocol, random)["kind"] = (string)Stage(protocol, random)["kind"]!,
        (protocol, random) => Stage(protocol, random)["who"] = new JsonArray("nobody-at-all"),
        (protocol, random) => { if (Option(protocol, random) is { } option) option["leadsTo"] = (string)Stage(protocol, random)["key"]!; },
        (protocol, random) => { if (Option(protocol, random) is { } option) option["kind"] = Pick(random, "rapid-review", "not-met", "audit-and-assurance", "queries-to-referrer"); },
        (protocol, random) => { if (Option(protocol, random) is { } option) option["notifiable"] = random.Next(2) == 0; },
        (protocol, random) => { if (Option(protocol, random) is { } option) option["needsApprovalOf"] = new JsonArray(Pick(random, "dsp-icb", "group-member", "nobody")); },
        (protocol, _) => protocol.Remove("screening"),
        (protocol, random) => protocol["panel"]!["chair"] = Pick(random, "coordinator", "group-member", "nobody"),
        (protocol, random) => List(protocol["panel"]!, "core").RemoveAt(random.Next(List(protocol["panel"]!, "core").Count)),
        (protocol, random) => List(protocol["signOff"]!, "signatories").Add(Pick(random, "agency-member", "dsp-icb", "mayor")),
        (protocol, _) => protocol["auditRoute"] = new JsonObject { ["decidedBy"] = "nobody", ["outcomes"] = new JsonArray("multi-agency"), ["source"] = "a test" },
        (protocol, random) => protocol[Pick(random, "colour", "moon", "luck")] = "odd",
        (protocol, random) => protocol.Remove(Pick(random, "clocks", "panel", "checkForm", "signOff", "stages")),
    ];

    /// <summary>Changes some choices of a shipped protocol: most of them sensible, some of them slips.</summary>
    public static void Change(JsonObject protocol, int seed)
    {
        var random = new Random(seed);
        for (var change = random.Next(1, 6); change > 0; change--) Pick(random, Sensible)(protocol, random);
        if (random.Next(3) == 0) Pick(random, Slips)(protocol, random);
    }

    private static T Pick<T>(Random random, params T[] among) => among[random.Next(among.Length)];
    private static JsonArray List(JsonNode of, string name) => of[name]!.AsArray();
    private static JsonObject Of(JsonArray list, Random random) => list[random.Next(list.Count)]!.AsObject();
    private static JsonObject Clock(JsonObject protocol, Random random) => Of(List(protocol, "clocks"), random);
    private static JsonObject Stage(JsonObject protocol, Random random) => Of(List(protocol, "stages"), random);
    private static JsonObject? Option(JsonObject protocol, Random random) => protocol["screening"] is { } screening ? Of(List(screening, "options"), random) : null;
    private static JsonObject Question(JsonObject protocol, Random random) => Of(List(Of(List(protocol["checkForm"]!, "sections"), random), "questions"), random);
}
