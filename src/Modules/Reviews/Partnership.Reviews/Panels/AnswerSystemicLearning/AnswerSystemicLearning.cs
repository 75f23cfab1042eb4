using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.AnswerSystemicLearning;

/// <summary>Whether there is still a need for systemic learning, after open and recent reviews with the same themes (REV-42).</summary>
internal sealed record AnswerSystemicLearning(string Reference, bool? Needed, string? Why) : ICommand;

internal sealed class AnswerSystemicLearningValidator : AbstractValidator<AnswerSystemicLearning>
{
    public AnswerSystemicLearningValidator()
    {
        RuleFor(one => one.Needed).NotNull().WithMessage("Say whether systemic learning is still needed.");
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why.").MaximumLength(2000).WithMessage("The reason must be 2,000 characters or fewer.");
    }
}

internal sealed class AnswerSystemicLearningHandler(ReviewsDbContext db, IAct act, Vault vault, TimeProvider clock) : IRequestHandler<AnswerSystemicLearning, Outcome>
{
    public async Task<Outcome> Handle(AnswerSystemicLearning request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { RunsTheMeeting: true } found) return Outcome.NotFound;
        var answered = found.Panel.AnswerSystemicLearning(request.Needed == true, await vault.Seal(found.Case.Id, found.Panel.Id.Value, new SystemicWhy(request.Why ?? ""), cancellationToken));
        if (!answered.Succeeded) return answered;
        act.Record(AuditStream.Case(found.Case.Id), request.Needed == true ? "recorded that systemic learning is still needed" : "recorded that no systemic learning is needed any more");
        return Outcome.Done;
    }
}
