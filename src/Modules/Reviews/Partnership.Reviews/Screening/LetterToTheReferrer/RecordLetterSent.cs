using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Screening.LetterToTheReferrer;

/// <summary>The letter has left: what was asked for with the decision is done (REV-14).</summary>
/// <param name="Seen">The draft's number when the page was opened.</param>
/// <param name="WayIsSafe">Where the referrer said that contact may harm them, somebody has made sure (HRD-14).</param>
internal sealed record RecordLetterSent(string Reference, DateOnly? SentOn, LetterWay? SentBy, bool WayIsSafe, int Seen, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class RecordLetterSentValidator : AbstractValidator<RecordLetterSent>
{
    public RecordLetterSentValidator()
    {
        RuleFor(one => one.SentOn).NotNull().WithMessage("Enter the day on which it was sent.");
        RuleFor(one => one.SentBy).NotNull().WithMessage("Choose how it was sent.");
    }
}

internal sealed class RecordLetterSentHandler(ReviewsDbContext db, IAct act, Vault vault) : IRequestHandler<RecordLetterSent, Outcome>
{
    public async Task<Outcome> Handle(RecordLetterSent request, CancellationToken cancellationToken)
    {
        if (await db.LetterOf(request.Reference, act, cancellationToken) is not { Letter: { } letter } found || request is not { SentOn: { } on, SentBy: { } by }) return Outcome.NotFound;
        if (found.MayBeWritten is { Succeeded: false } refused) return refused;
        if (on > London.DateOf(act.At) || on < found.Decision.DecidedOn) return Outcome.Refused("The day must be after the decision, and not in the future.", nameof(request.SentOn));
        if (!request.WayIsSafe && await NeedsCare(letter, cancellationToken)) return Outcome.Refused("Say that this way was safe for them.", nameof(request.WayIsSafe));

        var sent = letter.Sent(on, by, request.Seen);
        if (!sent.Succeeded) return sent;
        // Somebody may have recorded it as done without this page; the letter is sent all the same.
        if (found.Decision.FollowUps.Any(one => one is { Kind: FollowUp.Letter, DoneOn: null })) found.Decision.Finish(FollowUp.Letter, on);
        act.Record(AuditStream.Case(letter.CaseId), $"recorded that the letter to the referrer was sent {by.InWords()}", happenedOn: on);
        return Outcome.Done;
    }

    private async Task<bool> NeedsCare(DecisionLetter letter, CancellationToken ct)
    {
        var referral = await db.Referrals.Where(one => one.CaseId == letter.CaseId).OrderBy(one => one.RecordedAt).FirstAsync(ct);
        return referral.Content is { } content && await vault.Enter(letter.CaseId, "looked up how to reach the referrer", ct) is { } open
            && new Addressee(referral, open.Open(referral.Id.Value, content).Referrer).NeedsCare;
    }
}
