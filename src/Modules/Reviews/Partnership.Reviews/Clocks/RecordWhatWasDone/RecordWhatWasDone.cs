using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Clocks.RecordWhatWasDone;

/// <summary>Something that the protocol times was done outside the system, such as an audit: its clock is met, and those that count from it start.</summary>
/// <param name="AuditOutcome">What the group decided about an audit; for that event only (AUD-10).</param>
internal sealed record RecordWhatWasDone(string Reference, CaseEvent? What, DateOnly? On, AuditOutcome? AuditOutcome, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class RecordWhatWasDoneValidator : AbstractValidator<RecordWhatWasDone>
{
    public RecordWhatWasDoneValidator()
    {
        RuleFor(one => one.What).NotNull().WithMessage("Choose what was done.");
        RuleFor(one => one.On).NotNull().WithMessage("Enter the day on which it was done.");
        RuleFor(one => one.AuditOutcome).NotNull().When(one => one.What == CaseEvent.AuditSuitabilityDecision).WithMessage("Say what was decided about the audit.");
    }
}

internal sealed class RecordWhatWasDoneHandler(ReviewsDbContext db, IAct act, Installation installation, CaseClocks clocks) : IRequestHandler<RecordWhatWasDone, Outcome>
{
    public async Task<Outcome> Handle(RecordWhatWasDone request, CancellationToken cancellationToken)
    {
        if (await db.CaseOf(request.Reference, act, cancellationToken) is not { } about || request is not { What: { } what, On: { } on }) return Outcome.NotFound;
        if (!about.Clocks.Any(clock => clock.Runs && clock.Ends == what) || !CaseEvents.ByHand.Contains(what)) return Outcome.Refused("Nothing waits for this, or not any more. Choose what was done.", nameof(request.What));
        if (on > London.DateOf(act.At)) return Outcome.Refused("The day must be today or in the past.", nameof(request.On));
        if (on < about.Stages[0].HappenedOn) return Outcome.Refused($"The referral came on {about.Stages[0].HappenedOn.InWords()}: it can’t have been done before.", nameof(request.On));
        var audit = what == CaseEvent.AuditSuitabilityDecision ? request.AuditOutcome : null;
        if (audit is { } chosen && installation.ProtocolOf(about.ProtocolVersion).AuditRoute?.Outcomes.Contains(chosen) != true) return Outcome.Refused("Choose one of what the protocol offers.", nameof(request.AuditOutcome));

        var counted = clocks.Happened(about, what, on, act);
        if (!counted.Succeeded) return counted;
        act.Record(AuditStream.Case(about.Id), $"recorded {what.InWords()} as done{(audit is { } outcome ? $": {outcome.InWords()}" : "")}", happenedOn: on);
        var ends = about.Stage == CaseStage.Audit && (what == CaseEvent.AuditReported || audit == AuditOutcome.NoFurtherAction);
        return ends ? about.Take(CaseStep.AuditEnded, act.At, on) : Outcome.Done;
    }
}
