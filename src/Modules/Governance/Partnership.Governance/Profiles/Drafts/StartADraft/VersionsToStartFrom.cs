using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.StartADraft;

/// <summary>Every version of the profile to choose from, the newest first, with when and why it came.</summary>
internal sealed record VersionsToStartFrom : IQuery<IReadOnlyList<SelectListItem>>;

internal sealed class VersionsToStartFromHandler(ProfileVersions versions) : IRequestHandler<VersionsToStartFrom, IReadOnlyList<SelectListItem>>
{
    private const int LongestReason = 60;

    public async Task<IReadOnlyList<SelectListItem>> Handle(VersionsToStartFrom request, CancellationToken cancellationToken) =>
        [.. (await versions.All(cancellationToken)).Select(one => new SelectListItem($"Version {one.Number}, {Dates.Long(one.At)}: {Short(one.Reason)}", $"{one.Number}"))];

    private static string Short(string reason) => reason.Length > LongestReason ? reason[..LongestReason].TrimEnd() + "…" : reason;
}
