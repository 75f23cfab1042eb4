using System.Text.Json.Nodes;
using Partnership.Platform.Profiles;
using Xunit;

namespace Partnership.Modules.Tests.Profiles;

[Trait("Rule", "PLT-40")]
public sealed class SchemasForEditors
{
    public static TheoryData<string> Files => [.. ProfileJson.Files.Keys];

    [Theory, MemberData(nameof(Files))]
    public void Each_schema_says_what_the_reader_accepts(string file)
    {
        var path = Path.Combine(Partnership.Platform.Databases.RepositoryRoot.Find() ?? "", "profiles", "schemas", (file == "england.json" ? "law.json" : file).Replace(".json", ".schema.json", StringComparison.Ordinal));
        var expected = ForEditors(file);

        // Set PARTNERSHIP_WRITE=1 to write the schemas anew after a type has changed.
        if (Environment.GetEnvironmentVariable("PARTNERSHIP_WRITE") == "1") File.WriteAllText(path, expected.ToJsonString(ProfileJson.Options) + "\n");

        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(File.ReadAllText(path))), $"{path} is stale: run this test with PARTNERSHIP_WRITE=1");
    }

    private static JsonObject ForEditors(string file)
    {
        var schema = ProfileJson.SchemaOf(ProfileJson.Files[file]);
        var properties = schema["properties"]?.AsObject() ?? throw new InvalidOperationException("A profile file is an object.");
        properties.Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema;
    }
}
