using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Cases.ReadReferral;

/// <summary>What was referred, opened through the vault: leaves <paramref name="Looked"/> in the trail. Null where the case is not the reader's.</summary>
internal sealed record ReadReferral(CaseId Case, string Looked) : IQuery<IReadOnlyList<OpenedReferral>?>;

internal sealed record OpenedReferral(Referral Referral, ReferralContent Content);

internal sealed class AnswerReadReferral(Reading<ReviewsDbContext> reading, Vault vault) : IRequestHandler<ReadReferral, IReadOnlyList<OpenedReferral>?>
{
    public async Task<IReadOnlyList<OpenedReferral>?> Handle(ReadReferral request, CancellationToken cancellationToken)
    {
        if (await vault.Enter(request.Case, request.Looked, cancellationToken) is not { } open) return null;
        var referrals = await reading.Db.Referrals.Where(one => one.CaseId == request.Case).OrderBy(one => one.ReceivedAt).ToListAsync(cancellationToken);
        return [.. referrals.Select(one => one.Content is { } content ? new OpenedReferral(one, open.Open(one.Id.Value, content)) : null).OfType<OpenedReferral>()];
    }
}
