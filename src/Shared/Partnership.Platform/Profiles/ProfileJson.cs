using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

/// <summary>The one definition of a profile file's form: its type. Reader, checks and the schemas for editors all follow from it.</summary>
public static class ProfileJson
{
    /// <summary>camelCase; an unknown property, a missing one, a null where none belongs, or a number for a word is refused.</summary>
    public static JsonSerializerOptions Options { get; } = Strict();

    /// <summary>The type that each file of a profile is read into, by file name.</summary>
    public static IReadOnlyDictionary<string, Type> Files { get; } = new Dictionary<string, Type>
    {
        ["partnership.json"] = typeof(PartnershipFacts),
        ["agencies.json"] = typeof(AgenciesFile),
        ["roles.json"] = typeof(RolesFile),
        ["groups.json"] = typeof(GroupsFile),
        ["themes.json"] = typeof(ThemesFile),
        ["acronyms.json"] = typeof(AcronymsFile),
        ["retention.json"] = typeof(RetentionFile),
        ["data-set.json"] = typeof(DataSetFile),
        ["budget.json"] = typeof(BudgetFile),
        ["governance.json"] = typeof(GovernanceFacts),
        ["calendar.json"] = typeof(CalendarFile),
        ["protocol.json"] = typeof(Protocol),
        ["england.json"] = typeof(Law),
    };

    /// <summary>The JSON schema of a type, as in profiles/schemas.</summary>
    public static JsonObject SchemaOf(Type type) => JsonSchemaExporter.GetJsonSchemaAsNode(Options, type, new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => schema is JsonObject node ? Tightened(context, node) : schema,
    }).AsObject();

    private static JsonObject Tightened(JsonSchemaExporterContext context, JsonObject node)
    {
        if (context.PropertyInfo is { PropertyType: var type, Name: var name } && type == typeof(string))
        {
            if (name == "key") node["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$";
            else node["minLength"] = 1;
        }
        return node;
    }

    private static JsonSerializerOptions Strict()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            WriteIndented = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
