using FluentValidation;
using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets.Revising;

/// <summary>Records that the partners met the Rapid Review's chair because one disagrees, and how they go on (REV-46).</summary>
/// <param name="WillBeRevised">False: no agreement, so the Executive's chair decides.</param>
internal sealed record RecordMeeting(string Reference, DateOnly? HeldOn, string? Said, bool? WillBeRevised, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class RecordMeetingValidator : AbstractValidator<RecordMeeting>
{
    public RecordMeetingValidator()
    {
        RuleFor(act => act.HeldOn).NotNull().WithMessage("Enter the day of the meeting.");
        RuleFor(act => act.Said).NotEmpty().WithMessage("Write down what was said.");
        RuleFor(act => act.WillBeRevised).NotNull().WithMessage("Choose how it goes on.");
    }
}

internal sealed class RecordMeetingHandler(ReviewsDbContext db, IAct act, IMediator mediator, Vault vault, Installation installation, TimeProvider clock) : IRequestHandler<RecordMeeting, Outcome>
{
    public async Task<Outcome> Handle(RecordMeeting command, CancellationToken cancellationToken)
    {
        if (!act.Actor.IsOfficer || command is not { HeldOn: { } heldOn, Said: { } said, WillBeRevised: { } willBeRevised } || await db.SheetOf(command.Reference, act, cancellationToken) is not { } hand) return Outcome.NotFound;
        var (about, sheet) = (hand.About, hand.Sheet);
        var broken = Rules.BrokenOf(new TheMeetingFollowsTheSheet(sheet, heldOn, London.DateOf(act.At)));
        if (broken.Count > 0) return Outcome.Refused(broken);

        var id = Ids.New<SheetId>(clock).Value;
        var met = sheet.Meet(DisagreementMeeting.Of(id, heldOn, willBeRevised, await vault.Seal(about.Id, id, new MeetingWords(said.Trim()), cancellationToken), act.Actor, act.At));
        if (!met.Succeeded) return met;
        act.Record(AuditStream.Case(about.Id), willBeRevised
            ? "recorded the meeting of the partners with the Rapid Review’s chair: the sheet is to be changed"
            : "recorded the meeting of the partners with the Rapid Review’s chair: they do not agree, and the Executive’s chair decides", happenedOn: heldOn);
        if (!willBeRevised)
            foreach (var chair in await mediator.Send(new WhoHolds(installation.ProtocolOf(about.ProtocolVersion).SignOff.Countersignatory, London.DateOf(act.At)), cancellationToken))
                act.Publish(SheetMails.ToCountersign(chair.Person, about.Reference), AuditStream.Case(about.Id));
        return Outcome.Done;
    }
}

/// <summary>A meeting about a sheet takes place after it was sent, and before it is recorded.</summary>
internal sealed class TheMeetingFollowsTheSheet(DecisionSheet sheet, DateOnly heldOn, DateOnly today) : IRule
{
    public string Id => "REV-46";

    public Refusal? Broken() =>
        heldOn > today ? new(nameof(RecordMeeting.HeldOn), "The meeting can’t be in the future.")
        : sheet.Current is { } round && heldOn < London.DateOf(round.SentAt) ? new(nameof(RecordMeeting.HeldOn), $"The meeting can’t be before the sheet was sent, on {London.DateOf(round.SentAt).InWords()}.")
        : null;
}
