using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.DecisionSheets.Revising;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Notification.CorrectNotification;

/// <summary>The day of the notification was recorded wrongly (PLT-13): the deadlines that hang on it are computed anew, and keep what they were. The decision sheet says that day,
/// so signatures to one that has not left yet are void; one that was sent to the National Panel stays as it was sent.</summary>
internal sealed record CorrectNotification(string Reference, DateOnly? NotifiedOn, string? Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class CorrectNotificationValidator : AbstractValidator<CorrectNotification>
{
    public CorrectNotificationValidator()
    {
        RuleFor(one => one.NotifiedOn).NotNull().WithMessage("Enter the day on which the National Panel was notified.");
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why the recorded day was wrong.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
    }
}

internal sealed class CorrectNotificationHandler(ReviewsDbContext db, IAct act, CaseClocks clocks, TakingBack takingBack, TimeProvider clock) : IRequestHandler<CorrectNotification, Outcome>
{
    public async Task<Outcome> Handle(CorrectNotification request, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        if (await db.CaseOf(request.Reference, act, cancellationToken) is not { } about || request is not { NotifiedOn: { } on, Why: { } why }) return Outcome.NotFound;
        var recorded = await db.Notifications.SingleOrDefaultAsync(one => one.CaseId == about.Id, cancellationToken);
        if (recorded is null) return Outcome.NotFound;
        var aware = await db.Awarenesses.Where(one => one.CaseId == about.Id).MinAsync(one => (DateOnly?)one.AwareOn, cancellationToken);
        if (on > today || on < aware) return Outcome.Refused("The day must be after the authority became aware, and not in the future.", nameof(request.NotifiedOn));
        if (on == recorded.NotifiedOn) return Outcome.Refused("This is the day that is recorded already.", nameof(request.NotifiedOn));

        var was = recorded.NotifiedOn;
        recorded.CorrectTo(on);
        var moved = clocks.PutRight(about, CaseEvent.Notified, on, $"The day of the notification was put right: {why}", act);
        if (!moved.Succeeded) return moved;
        act.Record(AuditStream.Case(about.Id), $"put the day of the notification right, from {was.InWords()} to {on.InWords()}", why, on);
        return about.Stage is CaseStage.Signing or CaseStage.ReadyToSend && await db.SheetOf(request.Reference, act, cancellationToken) is { } hand
            ? await takingBack.Of(hand, "The day of the notification was put right.", hand.Sheet.TakeBack, cancellationToken)
            : Outcome.Done;
    }
}
