using System.Text.Json.Nodes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.ShowADraft;

/// <summary>Who changed what in a draft since somebody opened a form of it.</summary>
internal sealed record SavedSince(Guid Draft, int Revision) : IQuery<SavedSinceView?>;

/// <param name="Was">The draft as the form was made from it.</param>
internal sealed record SavedSinceView(IReadOnlyList<DraftSave> Saves, IReadOnlyList<Difference> Changes, JsonNode Was, JsonNode Now)
{
    /// <summary>Where what lay there then lies now; null where it was taken away.</summary>
    public string? Follow(string at) => SameEntries.Moved(Was, Now, at);
}

internal sealed class SavedSinceHandler(Reading<GovernanceDbContext> reading) : IRequestHandler<SavedSince, SavedSinceView?>
{
    public async Task<SavedSinceView?> Handle(SavedSince request, CancellationToken cancellationToken)
    {
        var id = new ProfileDraftId(request.Draft);
        var saves = await reading.Db.DraftSaves.Where(one => one.Draft == id && one.Revision >= request.Revision).OrderBy(one => one.Revision).ToListAsync(cancellationToken);
        if (saves.Count < 2 || JsonNode.Parse(saves[0].Body) is not { } was || JsonNode.Parse(saves[^1].Body) is not { } now) return null;
        return new([.. saves.Skip(1)], ProfileComparison.Of(was, now), ProfileShape.Ordered(was), ProfileShape.Ordered(now));
    }
}
