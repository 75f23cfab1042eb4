using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals.FollowUp;

namespace Partnership.Reviews.Referrals.MyReferrals;

/// <summary>Status and open question for the referrer; for the lead of their agency, or of the one that is copied in, also what the referral tells. Null when it is not theirs.</summary>
internal sealed record OneOfMyReferrals(string Reference) : IQuery<OneOfMyReferralsView?>;

internal sealed record OneOfMyReferralsView(ReferralStatusView Status, bool MayAnswer, ForTheLead? Lead);

internal sealed record ForTheLead(ReferralView Content, bool MayAnswer);

internal sealed class AnswerOneOfMyReferrals(Reading<ReviewsDbContext> reading, IMediator mediator, Vault vault, ICurrentActor current, Installation installation)
    : IRequestHandler<OneOfMyReferrals, OneOfMyReferralsView?>
{
    public async Task<OneOfMyReferralsView?> Handle(OneOfMyReferrals request, CancellationToken cancellationToken)
    {
        var (db, actor) = (reading.Db, current.Actor);
        var referral = await db.Referrals.OfTheirs(actor, db.Cases).Where(one => db.Cases.Any(of => of.Id == one.CaseId && of.Reference == request.Reference))
            .OrderBy(one => one.RecordedAt).FirstOrDefaultAsync(cancellationToken);
        if (referral is null || await mediator.Send(new ReferralStatus(referral.Id), cancellationToken) is not { } status) return null;
        var mine = referral.Referrer == actor.Person;
        return new(status, mine, mine ? null : await ForLead(referral, actor, cancellationToken));
    }

    private async Task<ForTheLead?> ForLead(Referral referral, Actor actor, CancellationToken ct)
    {
        if (referral.Content is not { } content || await vault.Enter(referral.CaseId, ReferralDoorOfItsOwn.Part(referral.Id), "read the referral, as safeguarding lead", ct) is not { } open) return null;
        var agency = referral.Agency is { } key ? installation.Profile.Agency(key)?.Name : null;
        var asked = referral is { LeadIsAsked: true, LeadView: null } && actor.Roles.Any(role => role.Agency == referral.Agency && role.Gives.Contains(AccessRole.AgencySafeguardingLead));
        return new(ReferralView.Of(open.Open(referral.Id.Value, content), agency, installation.Protocol), asked);
    }
}
