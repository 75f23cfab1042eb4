using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Referrals.HearTheLead;

/// <summary>The referrer's safeguarding lead endorses the referral or comments on it; nothing waited for it (REV-03).</summary>
internal sealed record HearTheLead(ReferralId Referral, LeadView? View, string? Comment) : ICommand;

internal sealed class HearTheLeadValidator : AbstractValidator<HearTheLead>
{
    public HearTheLeadValidator()
    {
        RuleFor(heard => heard.View).NotNull().WithMessage("Choose whether you endorse the referral or comment on it");
        RuleFor(heard => heard.Comment).NotEmpty().When(heard => heard.View == LeadView.Comments).WithMessage("Enter your comment");
        RuleFor(heard => heard.Comment).AtMost(ReferralLimits.Story, "Your comment");
    }
}

internal sealed class HearTheLeadHandler(ReviewsDbContext db, IAct act, Vault vault) : IRequestHandler<HearTheLead, Outcome>
{
    public async Task<Outcome> Handle(HearTheLead request, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.Where(one => one.Id == request.Referral).OfTheirs(act.Actor, db.Cases).SingleOrDefaultAsync(cancellationToken);
        if (referral is not { LeadIsAsked: true } || act.Actor.Person is not { } lead || request.View is not { } view || !IsLeadOf(referral)) return Outcome.NotFound;
        var comment = ReferralLimits.Typed(request.Comment) is { } words ? await vault.Seal(referral.CaseId, referral.Id.Value, new LeadComment(words), cancellationToken) : null;
        var heard = referral.HearTheLead(lead, view, comment, act.At);
        if (heard.Succeeded) act.Record(AuditStream.Case(referral.CaseId), view == LeadView.Endorses ? "endorsed the referral" : "commented on the referral");
        return heard;
    }

    private bool IsLeadOf(Referral referral) => act.Actor.Roles.Any(role => role.Agency == referral.Agency && role.Gives.Contains(AccessRole.AgencySafeguardingLead));
}
