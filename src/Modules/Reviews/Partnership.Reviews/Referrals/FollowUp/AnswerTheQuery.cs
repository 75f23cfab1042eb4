using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Referrals.FollowUp;

/// <summary>The referrer answers what was asked, by their code or their account; or an officer writes down what they said (REV-05, REV-12).</summary>
internal sealed record AnswerTheQuery(ReferralId Referral, QueryId Query, string? Answer, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class AnswerTheQueryValidator : AbstractValidator<AnswerTheQuery>
{
    public AnswerTheQueryValidator()
    {
        RuleFor(answer => answer.Answer).NotEmpty().WithMessage("Enter an answer");
        RuleFor(answer => answer.Answer).AtMost(ReferralLimits.Story, "Your answer");
    }
}

internal sealed class AnswerTheQueryHandler(ReviewsDbContext db, IAct act, Vault vault) : IRequestHandler<AnswerTheQuery, Outcome>
{
    public async Task<Outcome> Handle(AnswerTheQuery request, CancellationToken cancellationToken)
    {
        var today = London.DateOf(act.At);
        var mine = db.Referrals.Where(referral => referral.Id == request.Referral);
        var visible = db.Cases.VisibleTo(act.Actor, today);
        var referral = await mine.OfTheirs(act.Actor, db.Cases).SingleOrDefaultAsync(cancellationToken)
            ?? (act.Actor.IsOfficer ? await mine.Where(one => visible.Any(seen => seen.Id == one.CaseId)).SingleOrDefaultAsync(cancellationToken) : null);
        if (referral?.Queries.SingleOrDefault(query => query.Id == request.Query) is not { } asked) return Outcome.NotFound;

        var content = await vault.Seal(referral.CaseId, asked.Id.Value, new AnswerText(request.Answer?.Trim() ?? ""), cancellationToken);
        var answered = asked.Answered(content, act.At);
        if (!answered.Succeeded) return answered;
        // The decision need not wait for the answer: one that comes after it is kept and moves nothing.
        var of = await db.Cases.SingleAsync(one => one.Id == referral.CaseId, cancellationToken);
        if (of.Stage == CaseStage.WithReferrer) of.Take(CaseStep.ReferrerAnswered, act.At, today);
        act.Record(AuditStream.Case(of.Id), act.Actor.IsOfficer ? "wrote down the referrer’s answer" : "answered the question to the referrer");
        return Outcome.Done;
    }
}
