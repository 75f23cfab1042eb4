using System.Text.Json;
using System.Text.Json.Nodes;

namespace Partnership.Platform.Profiles;

/// <summary>Reads one file of a profile: whole JSON, then its shape, then its type.</summary>
internal static class ProfileFile
{
    private static readonly JsonDocumentOptions Plain = new() { AllowDuplicateProperties = false };

    /// <summary>The file as <typeparamref name="T"/>, or null with what is wrong added to <paramref name="problems"/>.
    /// <paramref name="name"/> is the file's name as people are told it.</summary>
    public static T? Read<T>(string path, string name, List<ProfileProblem> problems) where T : class
    {
        if (!File.Exists(path))
        {
            problems.Add(new(name, "", "the file is missing"));
            return null;
        }
        try
        {
            var node = JsonNode.Parse(File.ReadAllText(path), documentOptions: Plain);
            (node as JsonObject)?.Remove("$schema");
            var shape = ShapeCheck.Of(ProfileJson.SchemaOf(typeof(T)), node);
            problems.AddRange(shape.Select(wrong => new ProfileProblem(name, wrong.Path, wrong.Reason)));
            return shape.Count == 0 ? node.Deserialize<T>(ProfileJson.Options) : null;
        }
        catch (JsonException broken) when (broken.LineNumber is { } line)
        {
            problems.Add(new(name, "", $"not whole JSON at line {line + 1}, position {broken.BytePositionInLine + 1}: the file is cut off or has a slip there"));
        }
        catch (JsonException odd)
        {
            problems.Add(new(name, odd.Path ?? "$", odd.Message));
        }
        return null;
    }
}
