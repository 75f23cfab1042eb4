using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Referrals.AskTheReferrer;

/// <summary>Sends a question back to the referrer before the decision (REV-12). They find it by their code or their account; a mail says only that it is there.</summary>
[RefusedWhen("referrer_query_one_open", "The referrer has not answered the last question yet.")]
internal sealed record AskTheReferrer(string Reference, string? Question, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class AskTheReferrerValidator : AbstractValidator<AskTheReferrer>
{
    public AskTheReferrerValidator()
    {
        RuleFor(ask => ask.Question).NotEmpty().WithMessage("Enter the question");
        RuleFor(ask => ask.Question).AtMost(2000, "The question");
    }
}

internal sealed class AskTheReferrerHandler(ReviewsDbContext db, IAct act, Vault vault, Mailbox mailbox, TimeProvider clock) : IRequestHandler<AskTheReferrer, Outcome>
{
    public async Task<Outcome> Handle(AskTheReferrer request, CancellationToken cancellationToken)
    {
        var today = London.DateOf(act.At);
        if (await db.CaseOf(request.Reference, act, cancellationToken) is not { } about || !act.Actor.IsOfficer || act.Actor.Person is not { } officer) return Outcome.NotFound;
        var referral = await db.Referrals.Where(one => one.CaseId == about.Id).OrderBy(one => one.RecordedAt).FirstAsync(cancellationToken);

        var taken = about.Take(CaseStep.ReferrerAsked, act.At, today);
        if (!taken.Succeeded) return taken;
        var id = Ids.New<QueryId>(clock);
        var asked = referral.Ask(ReferrerQuery.Asked(id, await vault.Seal(about.Id, id.Value, new QueryText(request.Question?.Trim() ?? ""), cancellationToken), officer, act.At));
        if (!asked.Succeeded) return asked;
        act.Record(AuditStream.Case(about.Id), "sent a question back to the referrer");
        await Tell(about, referral, cancellationToken);
        return Outcome.Done;
    }

    private async Task Tell(Case about, Referral referral, CancellationToken ct)
    {
        var open = await vault.Enter(about.Id, "looked up how to reach the referrer", ct);
        var address = open is null || referral.Content is null ? null : open.Open(referral.Id.Value, referral.Content).Referrer.MailTo;
        if (address is null && referral.Referrer is null) return;
        act.Publish(new SendMail("reviews.query-asked", referral.Referrer, referral.Referrer is null && address is not null ? mailbox.Seal(address) : null,
            new Dictionary<string, string> { ["reference"] = about.Reference, ["link"] = referral.Referrer is null ? "/follow-up" : $"/my-referrals/{about.Reference}" }), AuditStream.Case(about.Id));
    }
}
