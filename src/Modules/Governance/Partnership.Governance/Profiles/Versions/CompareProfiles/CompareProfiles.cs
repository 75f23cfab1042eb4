using System.Text.Json;
using System.Text.Json.Nodes;
using MediatR;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Versions.CompareProfiles;

/// <summary>What differs between two versions of the whole profile; null when one of them is not there.</summary>
internal sealed record CompareProfiles(int From, int To) : IQuery<ProfileChanges?>;

/// <param name="Now">When, by whom and why the second version came.</param>
internal sealed record ProfileChanges(ProfileVersion Now, DifferencesView Differences);

internal sealed class CompareProfilesHandler(ProfileVersions versions) : IRequestHandler<CompareProfiles, ProfileChanges?>
{
    public async Task<ProfileChanges?> Handle(CompareProfiles request, CancellationToken cancellationToken)
    {
        if (await versions.Of(request.From, cancellationToken) is not { } was || await versions.Of(request.To, cancellationToken) is not { } now) return null;
        var version = (await versions.All(cancellationToken)).Single(one => one.Number == request.To);
        return new(version, new($"Version {request.From}", $"Version {request.To}", ProfileComparison.Of(Body(was), Body(now))));
    }

    private static JsonNode Body(Profile profile) => JsonSerializer.SerializeToNode(profile, ProfileJson.Options) ?? new JsonObject();
}
