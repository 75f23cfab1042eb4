using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.NationalPanel.LogLetter;

/// <summary>Puts a letter to or from the National Panel or the Secretary of State into the log (REV-48).</summary>
/// <param name="Answers">The open question of theirs that it answers, or null.</param>
internal sealed record LogLetter(string Reference, Direction? Direction, Correspondent? With, DateOnly? Dated, string? Text, DateOnly? AnswerDueOn, Guid? Answers, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class LogLetterValidator : AbstractValidator<LogLetter>
{
    public LogLetterValidator()
    {
        RuleFor(act => act.Direction).NotNull().WithMessage("Choose whether it came or went.");
        RuleFor(act => act.With).NotNull().WithMessage("Choose with whom.");
        RuleFor(act => act.Dated).NotNull().WithMessage("Enter the date of the letter.");
        RuleFor(act => act.Text).NotEmpty().WithMessage("Enter what it says.");
        RuleFor(act => act.AnswerDueOn).Null().When(act => act.Direction == NationalPanel.Direction.FromUs).WithMessage("A letter of ours asks for no answer of ours: leave this date empty.");
        RuleFor(act => act.Answers).Null().When(act => act.Direction == NationalPanel.Direction.FromThem).WithMessage("Only a letter of ours answers a question of theirs.");
    }
}

internal sealed class LogLetterHandler(ReviewsDbContext db, IAct act, Vault vault, TimeProvider clock) : IRequestHandler<LogLetter, Outcome>
{
    public async Task<Outcome> Handle(LogLetter command, CancellationToken cancellationToken)
    {
        if (command is not { Direction: { } direction, With: { } with, Dated: { } dated, Text: { } text } || await db.SubmissionOf(command.Reference, act, cancellationToken) is not var (about, submission)) return Outcome.NotFound;
        var broken = Rules.BrokenOf(new ALetterFollowsTheSheet(dated, submission.SentOn, London.DateOf(act.At), nameof(command.Dated)));
        if (broken.Count > 0) return Outcome.Refused(broken);

        var id = Ids.New<LetterId>(clock).Value;
        var logged = submission.Log(NationalLetter.Of(id, LetterKind.Other, direction, with, dated, await vault.Seal(about.Id, id, new LetterText(text.Trim()), cancellationToken), command.AnswerDueOn, act.Actor, act.At), command.Answers);
        if (!logged.Succeeded) return logged;
        var what = command.Answers is null ? "a letter" : "our answer";
        act.Record(AuditStream.Case(about.Id), direction == Direction.FromThem ? $"recorded {what} from {with.InWords()}" : $"recorded {what} to {with.InWords()}", happenedOn: dated);
        return Outcome.Done;
    }
}

internal readonly record struct LetterId(Guid Value) : IId<LetterId>
{
    public static LetterId From(Guid value) => new(value);
}
