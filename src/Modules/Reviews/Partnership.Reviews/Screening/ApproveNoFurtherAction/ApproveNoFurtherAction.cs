using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Screening.ApproveNoFurtherAction;

/// <summary>A partner approves that nothing further is done, or doesn't (REV-12). When all have approved it takes effect; one who doesn't sends it back to those who screen.</summary>
[RefusedWhen("no_further_action_answer_one_a_role", "Somebody has answered for this partner a moment ago.")]
internal sealed record ApproveNoFurtherAction(string Reference, bool? Approves, string? Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class ApproveNoFurtherActionValidator : AbstractValidator<ApproveNoFurtherAction>
{
    public ApproveNoFurtherActionValidator()
    {
        RuleFor(act => act.Approves).NotNull().WithMessage("Say whether you approve the decision.");
        RuleFor(act => act.Why).NotEmpty().When(act => act.Approves == false).WithMessage("Say why you do not approve it.").MaximumLength(5000).WithMessage("Your reasons must be 5,000 characters or fewer.");
    }
}

internal sealed class ApproveNoFurtherActionHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation, Approvers approvers, TimeProvider clock) : IRequestHandler<ApproveNoFurtherAction, Outcome>
{
    public async Task<Outcome> Handle(ApproveNoFurtherAction command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person || command.Approves is not { } approves || await db.CaseOf(command.Reference, act, cancellationToken) is not { } about) return Outcome.NotFound;
        var decision = await db.ThresholdDecisions.Where(one => one.CaseId == about.Id).OrderByDescending(one => one.RecordedAt).FirstOrDefaultAsync(cancellationToken);
        var roles = installation.ProtocolOf(about.ProtocolVersion).Screening?.Options.FirstOrDefault(one => one.Key == decision?.Option)?.NeedsApprovalOf ?? [];
        var mine = (await approvers.Of(roles, cancellationToken)).Where(holder => holder.Person == person).ToList();
        if (decision is null || mine.Count == 0) return Outcome.NotFound;
        if (about.Stage != CaseStage.WaitingForApproval) return Outcome.Refused($"The case is at “{about.Stage.InWords()}” now: nothing waits for your approval any more.");
        if (decision.Answers.Any(one => one.Person == person)) return Outcome.Refused("You have answered already. One person answers for one partner.");
        if (mine.FirstOrDefault(holder => decision.AnswerOf(holder.RoleKey) is null) is not { } seat) return Outcome.Refused("Somebody has answered for this partner already.");

        var id = Ids.New<ThresholdDecisionId>(clock).Value;
        var why = approves ? null : command.Why?.Trim();
        decision.Answer(NoFurtherActionAnswer.Of(id, seat.RoleKey, person, seat.Name, seat.OnBehalfOf is { } other ? $"{seat.Title}, on behalf of {other}" : seat.Title, approves, act.At,
            why is null ? null : await vault.Seal(about.Id, id, new WhyNotApproved(why), cancellationToken)));
        act.Record(AuditStream.Case(about.Id), $"{(approves ? "approved" : "did not approve")} the decision that nothing further is done, as {seat.Title}");
        if (!approves) return about.Take(CaseStep.NotApproved, act.At, London.DateOf(act.At));
        if (!roles.All(role => decision.AnswerOf(role)?.Approves == true)) return Outcome.Done;
        about.EndPart(TeamPart.Screening, London.DateOf(act.At));
        return about.Take(CaseStep.Approved, act.At, London.DateOf(act.At));
    }
}
