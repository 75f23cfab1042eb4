using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.DecisionSheets.Verifying;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Sharing;

namespace Partnership.Reviews.NationalPanel.SubmitToNationalPanel;

/// <summary>Records that the signed decision sheet was sent to the National Panel: when, how, by whom, on what basis (REV-48). A late one is a breach that shows, and is not refused.</summary>
[RefusedWhen("national_submission_pkey", "A colleague recorded a moment ago that it was sent.")]
internal sealed record SubmitToNationalPanel(string Reference, DateOnly? SentOn, string? How, ShareReason Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class SubmitToNationalPanelValidator : AbstractValidator<SubmitToNationalPanel>
{
    public SubmitToNationalPanelValidator()
    {
        RuleFor(act => act.SentOn).NotNull().WithMessage("Enter the day it was sent.");
        RuleFor(act => act.How).NotEmpty().WithMessage("Say how it was sent.").MaximumLength(200).WithMessage("How it was sent must be 200 characters or fewer.");
        RuleFor(act => act.Why.Purpose).NotEmpty().WithMessage("Say why this is shared").OverridePropertyName("Purpose");
        RuleFor(act => act.Why.LawfulBasis).NotEmpty().WithMessage("Enter the lawful basis for sharing it").OverridePropertyName("LawfulBasis");
    }
}

internal sealed class SubmitToNationalPanelHandler(ReviewsDbContext db, IAct act, Vault vault, SheetVerification verification, CaseClocks clocks, TimeProvider clock) : IRequestHandler<SubmitToNationalPanel, Outcome>
{
    public async Task<Outcome> Handle(SubmitToNationalPanel command, CancellationToken cancellationToken)
    {
        if (!act.Actor.IsOfficer || command is not { SentOn: { } sentOn, How: { } how } || await db.SheetOf(command.Reference, act, cancellationToken) is not { } hand) return Outcome.NotFound;
        var (about, sheet) = (hand.About, hand.Sheet);
        if (sheet is not { State: SheetState.Countersigned, Current: { } round }) return Outcome.Refused("The sheet has not been signed by all and countersigned yet.");
        if (await vault.Enter(about.Id, "opened the decision sheet to send it to the National Panel", cancellationToken) is not { } open) return Outcome.NotFound;
        var signedOn = London.DateOf(round.Signatures.Max(one => one.SignedAt));
        var broken = Rules.BrokenOf(new OnlyAnIntactSheetIsSent(verification.Of(open, round)), new ItIsSentOnceItIsSignedAndNotInTheFuture(sentOn, signedOn, London.DateOf(act.At)));
        if (broken.Count > 0) return Outcome.Refused(broken);

        var decision = about.ClockTo(CaseEvent.DecisionSent);
        db.Add(NationalSubmission.Of(about.Id, round.Number, round.Fingerprint, sentOn, how.Trim(), decision?.DueOn, act.Actor, act.At));
        if (clocks.Happened(about, CaseEvent.DecisionSent, sentOn, act) is { Succeeded: false } refused) return refused;
        var taken = about.Take(CaseStep.SentToNationalPanel, act.At, sentOn);
        if (!taken.Succeeded) return taken;
        var share = Ids.New<ShareId>(clock);
        db.Add(Share.Of(share, about.Id, "Decision sheet", await vault.Seal(about.Id, share.Value, command.Why, cancellationToken), ["National Panel"], act.Actor, act.At));
        var late = decision is { } limit && sentOn > limit.DueOn ? $"; it was due on {limit.DueOn.InWords()}" : "";
        act.Record(AuditStream.Case(about.Id), $"sent the decision sheet to the National Panel{late}", happenedOn: sentOn);
        return Outcome.Done;
    }
}

/// <summary>What was signed is what is sent: a sheet that was tampered with stays here.</summary>
internal sealed class OnlyAnIntactSheetIsSent(RoundCheck check) : IRule
{
    public string Id => "REV-47";

    public Refusal? Broken() => check.IsIntact ? null : new(null, "This sheet is not as it was signed: " + string.Join(" ", check.Findings) + " It can’t be sent. Tell the Business Manager.");
}

internal sealed class ItIsSentOnceItIsSignedAndNotInTheFuture(DateOnly sentOn, DateOnly signedOn, DateOnly today) : IRule
{
    public string Id => "REV-48";

    public Refusal? Broken() =>
        sentOn > today ? new(nameof(SubmitToNationalPanel.SentOn), "The day it was sent can’t be in the future.")
        : sentOn < signedOn ? new(nameof(SubmitToNationalPanel.SentOn), $"The sheet was countersigned on {signedOn.InWords()}: it can’t have been sent before.")
        : null;
}
