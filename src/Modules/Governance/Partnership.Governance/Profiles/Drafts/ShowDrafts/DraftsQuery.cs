using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.ShowDrafts;

/// <summary>Every draft of the profile, the one changed last first.</summary>
internal sealed record DraftsQuery : IQuery<DraftsView>;

/// <param name="Newest">The version of the profile that holds today.</param>
internal sealed record DraftsView(IReadOnlyList<ProfileDraft> Open, IReadOnlyList<ProfileDraft> Ended, int Newest)
{
    public static readonly DraftsView None = new([], [], 0);
}

internal sealed class DraftsQueryHandler(Reading<GovernanceDbContext> reading, Installation installation) : IRequestHandler<DraftsQuery, DraftsView>
{
    private const int MostEnded = 50;

    public async Task<DraftsView> Handle(DraftsQuery request, CancellationToken cancellationToken)
    {
        await installation.Refresh(cancellationToken);
        var drafts = reading.Db.ProfileDrafts.OrderByDescending(one => one.ChangedAt).ThenBy(one => one.Id);
        return new(await drafts.Where(one => one.State == DraftState.Open).ToListAsync(cancellationToken),
            await drafts.Where(one => one.State != DraftState.Open).Take(MostEnded).ToListAsync(cancellationToken), installation.Version);
    }
}
