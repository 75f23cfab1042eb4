using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Persistence;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.FollowUp;

/// <summary>Which referral a code opened, and until when; sealed here, so that the code is never in an address or a cookie.</summary>
internal sealed class FollowUpPass
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    public ReferralId? Referral { get; set; }
    public DateTimeOffset Until { get; set; }
}

internal sealed class FollowUpJourney : Journey<FollowUpPass>
{
    public override string Kind => "follow-up";
    public override string Start => "/follow-up";
    public override string Check => "/follow-up/status";
    public override IReadOnlyList<Step<FollowUpPass>> Steps { get; } = [new("/follow-up/status")];
}

/// <summary>The referral that a code belongs to, or null.</summary>
internal sealed record ReferralByCode(byte[] CodeHash) : IQuery<ReferralId?>;

internal sealed class AnswerReferralByCode(Reading<ReviewsDbContext> reading) : IRequestHandler<ReferralByCode, ReferralId?>
{
    public async Task<ReferralId?> Handle(ReferralByCode request, CancellationToken cancellationToken) =>
        await reading.Db.Referrals.Where(referral => referral.FollowUpHash == request.CodeHash).Select(referral => (ReferralId?)referral.Id).SingleOrDefaultAsync(cancellationToken);
}
