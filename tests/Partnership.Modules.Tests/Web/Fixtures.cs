using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Platform.Databases;

namespace Partnership.Modules.Tests.Web;

/// <summary>The fixtures GOV.UK Frontend publishes with its components: options, and the HTML they must give.</summary>
internal static class Fixtures
{
    private static readonly ConcurrentDictionary<string, JsonArray> Read = new();

    public static (JsonObject Options, string Html) Of(string component, string name)
    {
        var fixture = Read.GetOrAdd(component, Load).OfType<JsonObject>().Single(fixture => fixture["name"]!.GetValue<string>() == name);
        return (fixture["options"]!.AsObject(), fixture["html"]!.GetValue<string>());
    }

    public static string? Text(this JsonNode? node, params string[] path)
    {
        foreach (var part in path) node = (node as JsonObject)?[part];
        return node switch { null => null, JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(), JsonValue value => value.ToJsonString(), _ => null };
    }

    public static bool Is(this JsonNode? node, params string[] path) => node.Text(path) == "true";

    public static IEnumerable<JsonObject> Items(this JsonNode? node, string name) => (node?[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    private static JsonArray Load(string component)
    {
        var path = Path.Combine(RepositoryRoot.Find()!, "node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        return JsonNode.Parse(File.ReadAllText(path))!["fixtures"]!.AsArray();
    }
}
