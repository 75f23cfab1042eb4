using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Profiles;

namespace Partnership.Modules.Tests.Reviews.Protocols;

/// <summary>A shipped profile whose protocol a test has changed, held against the same checks as a file.</summary>
internal sealed record ChangedProfile(Profile? Profile, IReadOnlyList<ProfileProblem> Problems)
{
    public static ChangedProfile Of(Profile shipped, int version, Action<JsonObject> change)
    {
        var protocol = JsonSerializer.SerializeToNode(shipped.Protocol, ProfileJson.Options)!.AsObject();
        change(protocol);
        protocol["version"] = version;
        var shape = ShapeCheck.Of(ProfileJson.SchemaOf(typeof(Protocol)), protocol);
        if (shape.Count > 0) return new(null, [.. shape.Select(wrong => new ProfileProblem("protocol.json", wrong.Path, wrong.Reason))]);
        var changed = shipped with { Protocol = protocol.Deserialize<Protocol>(ProfileJson.Options)! };
        var problems = ProtocolChecks.Of(changed.Protocol, changed.Law, Keys.Of(changed));
        return new(problems.Count == 0 ? changed : null, problems);
    }

    public Profile Whole => Profile ?? throw new InvalidOperationException(string.Join("\n", Problems));
}
