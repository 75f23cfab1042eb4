using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Screening.RecordThresholdDecision;

namespace Partnership.Reviews.Screening.FinishFollowUp;

/// <summary>What was asked for with a threshold that is not met was done (REV-14).</summary>
internal sealed record FinishFollowUp(string Reference, FollowUp? What, DateOnly? DoneOn) : ICommand;

internal sealed class FinishFollowUpValidator : AbstractValidator<FinishFollowUp>
{
    public FinishFollowUpValidator()
    {
        RuleFor(one => one.What).NotNull().WithMessage("Choose what was done.");
        RuleFor(one => one.DoneOn).NotNull().WithMessage("Enter the day on which it was done.");
    }
}

internal sealed class FinishFollowUpHandler(ReviewsDbContext db, IAct act, TimeProvider clock) : IRequestHandler<FinishFollowUp, Outcome>
{
    public async Task<Outcome> Handle(FinishFollowUp request, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        var found = await (from one in db.Cases.VisibleTo(act.Actor, today)
                           where one.Reference == request.Reference
                           join taken in db.ThresholdDecisions on one.Id equals taken.CaseId
                           orderby taken.RecordedAt descending
                           select new { one.Stage, Decision = taken }).FirstOrDefaultAsync(cancellationToken);
        if (found is not { Decision: { } decision, Stage: var stage } || !act.Actor.IsOfficer || request is not { What: { } what, DoneOn: { } on }) return Outcome.NotFound;
        if (!stage.FollowsADecision()) return Outcome.Refused("The decision has not taken effect: nothing goes with it yet.", nameof(request.What));
        if (on > today || on < decision.DecidedOn) return Outcome.Refused("The day must be after the decision, and not in the future.", nameof(request.DoneOn));

        var finished = decision.Finish(what, on);
        if (finished.Succeeded) act.Record(AuditStream.Case(decision.CaseId), $"recorded as done: {what.InWords()}", happenedOn: on);
        return finished;
    }
}
