using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Contracts;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Notification.RecordNotification;

/// <summary>The National Panel was notified (REV-20). Late or not, the Rapid Review's working days count from it (HRD-01).</summary>
[RefusedWhen("national_reference_is_one_case", "Another case has this national reference already. Check it.", Field = nameof(NationalReference))]
internal sealed record RecordNotification(string Reference, DateOnly? NotifiedOn, string? NationalReference, string? NotifiedBy, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class RecordNotificationValidator : AbstractValidator<RecordNotification>
{
    public RecordNotificationValidator()
    {
        RuleFor(one => one.NotifiedOn).NotNull().WithMessage("Enter the day on which the National Panel was notified.");
        RuleFor(one => one.NationalReference).NotEmpty().WithMessage("Enter the reference that the portal gave.").MaximumLength(60).WithMessage("The reference must be 60 characters or fewer.");
        RuleFor(one => one.NotifiedBy).NotEmpty().WithMessage("Say who notified.").MaximumLength(120).WithMessage("The name must be 120 characters or fewer.");
    }
}

internal sealed class RecordNotificationHandler(ReviewsDbContext db, IAct act, CaseClocks clocks, TimeProvider clock) : IRequestHandler<RecordNotification, Outcome>
{
    public async Task<Outcome> Handle(RecordNotification request, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        if (await db.CaseOf(request.Reference, act, cancellationToken) is not { } about || request.NotifiedOn is not { } notifiedOn) return Outcome.NotFound;
        var aware = await db.Awarenesses.Where(one => one.CaseId == about.Id).MinAsync(one => (DateOnly?)one.AwareOn, cancellationToken);
        var broken = Rules.BrokenOf(new TheAuthorityWasAwareBeforeItNotified(aware, notifiedOn), new TheNotificationIsNotInTheFuture(notifiedOn, today));
        if (broken.Count > 0) return Outcome.Refused(broken);

        var decision = await db.ThresholdDecisions.Where(one => one.CaseId == about.Id).OrderByDescending(one => one.RecordedAt).FirstOrDefaultAsync(cancellationToken);
        // A looked-after child's death without suspected abuse is notified, and no review follows (HRD-13).
        var reviewFollows = decision?.ReviewWanted != false;
        if (!reviewFollows) about.Note(CaseEvent.Notified, notifiedOn, null);
        var taken = about.Take(reviewFollows ? CaseStep.Notified : CaseStep.NotifiedWithoutReview, act.At, notifiedOn);
        if (!taken.Succeeded) return taken;
        if (reviewFollows && clocks.Happened(about, CaseEvent.Notified, notifiedOn, act) is { Succeeded: false } refused) return refused;

        about.EndPart(TeamPart.Screening, today);
        db.Notifications.Add(new(about.Id, notifiedOn, request.NationalReference?.Trim() ?? "", request.NotifiedBy?.Trim() ?? "", act.At));
        var late = about.ClockTo(CaseEvent.Notified)?.DueOn is { } due && notifiedOn > due ? $", after {due.InWords()}, by when it was due" : "";
        act.Record(AuditStream.Case(about.Id), $"recorded that the National Panel was notified{late}", happenedOn: notifiedOn);
        act.Publish(new CaseNotified(about.Id, about.Reference, notifiedOn), AuditStream.Case(about.Id));
        return Outcome.Done;
    }
}
