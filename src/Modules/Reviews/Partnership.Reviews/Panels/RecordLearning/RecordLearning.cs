using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Themes;

namespace Partnership.Reviews.Panels.RecordLearning;

/// <summary>Learning, under a theme of the partnership's list (REV-42).</summary>
internal sealed record RecordLearning(string Reference, string? Theme, string? Words, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class RecordLearningValidator : AbstractValidator<RecordLearning>
{
    public RecordLearningValidator()
    {
        RuleFor(one => one.Theme).NotEmpty().WithMessage("Choose the theme.");
        RuleFor(one => one.Words).NotEmpty().WithMessage("Say what is to be learned.").MaximumLength(5000).WithMessage("The learning must be 5,000 characters or fewer.");
    }
}

internal sealed class RecordLearningHandler(ReviewsDbContext db, IAct act, Vault vault, ThemeList themes, TimeProvider clock) : IRequestHandler<RecordLearning, Outcome>
{
    public async Task<Outcome> Handle(RecordLearning request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { RunsTheMeeting: true } found) return Outcome.NotFound;
        if ((await themes.All(cancellationToken)).FirstOrDefault(one => one.Key == request.Theme) is not { } theme)
            return Outcome.Refused("Choose a theme from the list.", nameof(request.Theme));
        var id = PanelPartId.New(clock);
        var learned = found.Panel.Learn(Learning.Under(theme.Key, id, await vault.Seal(found.Case.Id, id, new LearningWords(request.Words ?? ""), cancellationToken), act.At));
        if (!learned.Succeeded) return learned;
        act.Record(AuditStream.Case(found.Case.Id), $"recorded learning of the panel under “{theme.Title}”");
        return Outcome.Done;
    }
}
