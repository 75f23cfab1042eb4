using FluentValidation;
using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.DecisionSheets.Signing;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets.Countersigning;

/// <summary>Whoever chairs the Executive on that day countersigns the sheet; where the partners could not agree, the chair decides that it stands and says why (REV-46, HRD-23).</summary>
/// <param name="Reasons">Asked in a deadlock.</param>
[RefusedWhen("decision_sheet_signed_once_a_role", "The sheet was countersigned a moment ago.")]
internal sealed record Countersign(string Reference, string? Fingerprint, string? Reasons, bool HasRead, bool Proved) : ICommand;

internal sealed class CountersignValidator : AbstractValidator<Countersign>
{
    public CountersignValidator()
    {
        RuleFor(act => act.HasRead).Equal(true).WithMessage("Tick that you have read the whole sheet.");
        RuleFor(act => act.Reasons).MaximumLength(5000).WithMessage("Your reasons must be 5,000 characters or fewer.");
    }
}

internal sealed class CountersignHandler(ReviewsDbContext db, IAct act, IMediator mediator, Vault vault, MasterKey master, Installation installation, TimeProvider clock) : IRequestHandler<Countersign, Outcome>
{
    public async Task<Outcome> Handle(Countersign command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person || await db.SheetOf(command.Reference, act, cancellationToken) is not { } hand) return Outcome.NotFound;
        var (about, sheet) = (hand.About, hand.Sheet);
        var role = installation.ProtocolOf(about.ProtocolVersion).SignOff.Countersignatory;
        var chair = (await mediator.Send(new WhoHolds(role, London.DateOf(act.At)), cancellationToken)).FirstOrDefault(one => one.Person == person);
        var broken = Rules.BrokenOf(
            new TheSignatoryHoldsTheRoleOnTheDay(chair, installation.Profile.Role(role)?.Title ?? role), new WhoeverSignsProvedWhoTheyAre(command.Proved),
            new OnlyTheTextThatWasReadIsSigned(sheet, command.Fingerprint), new AChairWhoDisagreedHandsOver(sheet, person));
        if (broken.Count > 0 || chair is null || sheet.Current is not { } round) return Outcome.Refused(broken);
        var deadlock = sheet.State == SheetState.Deadlocked;
        if (deadlock && string.IsNullOrWhiteSpace(command.Reasons)) return Outcome.Refused("The partners do not agree. Say why the sheet stands.", nameof(command.Reasons));

        var id = Ids.New<SheetId>(clock).Value;
        var reasons = string.IsNullOrWhiteSpace(command.Reasons) ? null : command.Reasons.Trim();
        var signature = Signature.Of(id, new(person, chair.Name, role, chair.Title, chair.OnBehalfOf), agrees: true, reasons,
            reasons is null ? null : await vault.Seal(about.Id, id, new SignersReasons(reasons), cancellationToken), round.Fingerprint, act.At, master);
        var signed = sheet.Countersign(signature);
        if (!signed.Succeeded) return signed;
        var taken = about.Take(CaseStep.Countersigned, act.At, London.DateOf(act.At));
        if (!taken.Succeeded) return taken;
        act.Record(AuditStream.Case(about.Id), $"{(deadlock ? "decided, as the partners did not agree, that the decision sheet stands, and countersigned it" : "countersigned the decision sheet")} as {chair.Title}{(chair.OnBehalfOf is { } other ? $", on behalf of {other}" : "")}, round {round.Number}, fingerprint {round.Fingerprint}, signature {signature.Proof}");
        return Outcome.Done;
    }
}
