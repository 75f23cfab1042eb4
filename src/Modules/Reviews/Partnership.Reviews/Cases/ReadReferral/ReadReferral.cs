using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals;
using Partnership.Reviews.Referrals.AskTheReferrer;

namespace Partnership.Reviews.Cases.ReadReferral;

/// <summary>What was referred, opened through the vault: leaves <paramref name="Looked"/> in the trail. Null where the case is not the reader's.</summary>
internal sealed record ReadReferral(CaseId Case, int ProtocolVersion, string Looked) : IQuery<IReadOnlyList<OpenedReferral>?>
{
    /// <summary>What the referral's own page leaves in the trail.</summary>
    public const string ItsPage = "read the referral";
}

/// <param name="Asked">What the referrer was asked, with the answers: those who decide read them here.</param>
internal sealed record OpenedReferral(Referral Referral, ReferralView View, IReadOnlyList<QuestionAndAnswer> Asked);

internal sealed class AnswerReadReferral(Reading<ReviewsDbContext> reading, Vault vault, Installation installation, ICurrentActor current)
    : IRequestHandler<ReadReferral, IReadOnlyList<OpenedReferral>?>
{
    public async Task<IReadOnlyList<OpenedReferral>?> Handle(ReadReferral request, CancellationToken cancellationToken)
    {
        if (await vault.Enter(request.Case, request.Looked, cancellationToken) is not { } open) return null;
        var referrals = await reading.Db.Referrals.Where(one => one.CaseId == request.Case).OrderBy(one => one.ReceivedAt).ToListAsync(cancellationToken);
        var protocol = installation.ProtocolOf(request.ProtocolVersion);
        OpenedReferral? Opened(Referral one) => one.Content is not { } content ? null
            : new(one, ReferralView.Of(AsTheReaderMay(open.Open(one.Id.Value, content)), installation.Profile.Agency(one.Agency ?? "")?.Name, protocol), QuestionAndAnswer.Of(one, open));
        return [.. referrals.Select(Opened).OfType<OpenedReferral>()];
    }

    /// <summary>Who asked to stay unnamed to the agencies is unnamed to everybody but the Business Unit (REV-04).</summary>
    private ReferralContent AsTheReaderMay(ReferralContent content) =>
        current.Actor.IsOfficer || content.Referrer.Naming == Naming.ToAgencies ? content
        : content with { Referrer = new() { Naming = content.Referrer.Naming, SafeToContact = content.Referrer.SafeToContact } };
}
