using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Contracts;
using Partnership.Reviews.NationalPanel.LogLetter;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.NationalPanel.RecordTheAnswer;

/// <summary>Records what the National Panel answers. That it agrees, or advises, ends the Rapid Review; whatever else it answers is logged and becomes something to do by a date (REV-48, HRD-26).</summary>
internal sealed record RecordTheAnswer(string Reference, LetterKind? Answer, DateOnly? Dated, string? Text, DateOnly? AnswerDueOn, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class RecordTheAnswerValidator : AbstractValidator<RecordTheAnswer>
{
    public RecordTheAnswerValidator()
    {
        RuleFor(act => act.Answer).NotNull().WithMessage("Choose what the National Panel answers.").NotEqual(LetterKind.Other).WithMessage("Choose what the National Panel answers.");
        RuleFor(act => act.Dated).NotNull().WithMessage("Enter the date of its letter.");
        RuleFor(act => act.Text).NotEmpty().WithMessage("Enter what the letter says.");
        RuleFor(act => act.AnswerDueOn).NotNull().When(act => act.Answer is LetterKind.FurtherInformation or LetterKind.Reconsider or LetterKind.NationalReview)
            .WithMessage("Enter by when it wants an answer, or by when you will give one.");
    }
}

internal sealed class RecordTheAnswerHandler(ReviewsDbContext db, IAct act, Vault vault, TimeProvider clock) : IRequestHandler<RecordTheAnswer, Outcome>
{
    public async Task<Outcome> Handle(RecordTheAnswer command, CancellationToken cancellationToken)
    {
        if (command is not { Answer: { } answer, Dated: { } dated, Text: { } text } || await db.SubmissionOf(command.Reference, act, cancellationToken) is not var (about, submission)) return Outcome.NotFound;
        var broken = Rules.BrokenOf(new ALetterFollowsTheSheet(dated, submission.SentOn, London.DateOf(act.At), nameof(command.Dated)));
        if (broken.Count > 0) return Outcome.Refused(broken);
        var ends = answer is LetterKind.Agrees or LetterKind.Advises;
        if (!ends && command.AnswerDueOn < dated) return Outcome.Refused("The day for our answer can’t be before the letter.", nameof(command.AnswerDueOn));

        var id = Ids.New<LetterId>(clock).Value;
        var letter = NationalLetter.Of(id, answer, Direction.FromThem, Correspondent.NationalPanel, dated, await vault.Seal(about.Id, id, new LetterText(text.Trim()), cancellationToken), ends ? null : command.AnswerDueOn, act.Actor, act.At);
        var recorded = ends ? submission.Conclude(letter) : submission.Log(letter, null);
        if (!recorded.Succeeded) return recorded;
        act.Record(AuditStream.Case(about.Id), $"recorded the National Panel’s answer: {char.ToLowerInvariant(answer.InWords()[0])}{answer.InWords()[1..]}", happenedOn: dated);
        if (!ends) return Outcome.Done;

        var taken = about.Take(CaseStep.NationalPanelAnswered, act.At, dated);
        if (!taken.Succeeded) return taken;
        act.Publish(new RapidReviewConcluded(about.Id, about.Reference, dated, (await Recommendation(about.Id, cancellationToken)).ToString()), AuditStream.Case(about.Id));
        return Outcome.Done;
    }

    private async Task<Recommendation> Recommendation(CaseId about, CancellationToken ct) =>
        (await db.Panels.Where(panel => panel.CaseId == about && panel.State == PanelState.Closed).OrderByDescending(panel => panel.ClosedAt).FirstAsync(ct)).Decision?.Recommendation
        ?? throw new InvalidOperationException("A sheet was sent of a panel that did not decide.");
}
