using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.ReadPack;

/// <summary>A version of a panel's pack as it was sent; null where there is none, or it is not for the reader yet.</summary>
/// <param name="Version">Null for the newest.</param>
internal sealed record ReadPack(CaseId Case, int? Version) : IQuery<PackView?>;

internal sealed record PackView(SentPack Cover, PackContent Content) : PersonalContent;

internal sealed class AnswerReadPack(Reading<ReviewsDbContext> reading, Vault vault, ICurrentActor current) : IRequestHandler<ReadPack, PackView?>
{
    public async Task<PackView?> Handle(ReadPack request, CancellationToken cancellationToken)
    {
        if (await reading.Db.Panels.OfCase(request.Case, cancellationToken) is not { } panel) return null;
        if (new SeenPanel(panel, [], current.Actor).MustDeclareFirst) return null;
        var pack = await reading.Db.PanelPacks.Where(one => one.PanelId == panel.Id && (request.Version == null || one.Number == request.Version))
            .OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellationToken);
        if (pack is not { Content: { } content }) return null;
        return await vault.Enter(request.Case, $"read version {pack.Number} of the panel’s pack", cancellationToken) is { } open
            ? new(new(pack.Number, pack.SentAt, pack.SentByName, pack.Fingerprint), open.Open(pack.Id, content))
            : null;
    }
}
