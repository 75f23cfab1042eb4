using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.AnswerCriterion;

/// <summary>One criterion or circumstance, answered yes or no, and why (REV-43).</summary>
internal sealed record AnswerCriterion(string Reference, string Key, bool? Met, string? Why) : ICommand;

internal sealed class AnswerCriterionValidator : AbstractValidator<AnswerCriterion>
{
    public AnswerCriterionValidator()
    {
        RuleFor(one => one.Met).NotNull().WithMessage("Say yes or no.");
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why.").MaximumLength(2000).WithMessage("The reason must be 2,000 characters or fewer.");
    }
}

internal sealed class AnswerCriterionHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation, TimeProvider clock) : IRequestHandler<AnswerCriterion, Outcome>
{
    public async Task<Outcome> Handle(AnswerCriterion request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { RunsTheMeeting: true } found) return Outcome.NotFound;
        var panel = found.Panel;
        if (PanelCriteria.On(installation.Profile.Law, panel.HeldOn).FirstOrDefault(one => one.Key == request.Key) is not { } text) return Outcome.NotFound;
        if (panel.OpenMotion is not null) return Outcome.Refused("The voting has begun: the criteria stand as they were answered.");

        var answer = panel.AnswerTo(text);
        if (answer is null)
        {
            var added = panel.Answer(answer = CriterionAnswer.To(PanelPartId.New(clock), text));
            if (!added.Succeeded) return added;
        }
        else if (panel.Note() is { Succeeded: false } refused) return refused;
        answer.Say(request.Met == true, await vault.Seal(found.Case.Id, answer.Id, new CriterionWhy(request.Why ?? ""), cancellationToken), act.Actor.Name, act.At);
        act.Record(AuditStream.Case(found.Case.Id), $"recorded that the panel says {(answer.Met ? "yes" : "no")} to “{text.Words.TrimEnd('.')}”");
        return Outcome.Done;
    }
}
