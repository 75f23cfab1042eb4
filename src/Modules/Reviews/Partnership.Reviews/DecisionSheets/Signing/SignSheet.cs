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

namespace Partnership.Reviews.DecisionSheets.Signing;

/// <summary>A statutory partner, or the deputy of the day, signs the sheet or disagrees with reasons (REV-46).</summary>
/// <param name="Fingerprint">Of the text that was before them: a sheet that changed since is not signed by mistake.</param>
/// <param name="Proved">They proved who they are a short while ago (<see cref="Access.Contracts.ProvedPresence"/>).</param>
[RefusedWhen("decision_sheet_signed_once_a_role", "The sheet was signed in this role a moment ago. A role signs once.")]
internal sealed record SignSheet(string Reference, string? Role, string? Fingerprint, bool? Agrees, string? Reasons, bool HasRead, bool SignsInRole, bool Proved) : ICommand;

internal sealed class SignSheetValidator : AbstractValidator<SignSheet>
{
    public SignSheetValidator()
    {
        RuleFor(act => act.Role).NotEmpty().WithMessage("Choose for whom you sign.");
        RuleFor(act => act.Agrees).NotNull().WithMessage("Choose whether you agree or disagree with the decision.");
        RuleFor(act => act.Reasons).NotEmpty().When(act => act.Agrees == false).WithMessage("Say why you disagree.").MaximumLength(5000).WithMessage("Your reasons must be 5,000 characters or fewer.");
        RuleFor(act => act.HasRead).Equal(true).WithMessage("Tick that you have read the whole sheet.");
        RuleFor(act => act.SignsInRole).Equal(true).WithMessage("Tick that you sign in this role.");
    }
}

internal sealed class SignSheetHandler(ReviewsDbContext db, IAct act, IMediator mediator, Vault vault, MasterKey master, Installation installation, TimeProvider clock) : IRequestHandler<SignSheet, Outcome>
{
    public async Task<Outcome> Handle(SignSheet command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person || command is not { Role: { } role, Agrees: { } agrees } || await db.SheetOf(command.Reference, act, cancellationToken) is not { } hand) return Outcome.NotFound;
        var (about, sheet) = (hand.About, hand.Sheet);
        var signatories = installation.ProtocolOf(about.ProtocolVersion).SignOff.Signatories;
        if (!signatories.Contains(role)) return Outcome.NotFound;

        var holders = await mediator.Send(new WhoHolds(role, London.DateOf(act.At)), cancellationToken);
        var holder = holders.FirstOrDefault(one => one.Person == person);
        var broken = Rules.BrokenOf(
            new TheSignatoryHoldsTheRoleOnTheDay(holder, installation.Profile.Role(role)?.Title ?? role),
            new WhoeverSignsProvedWhoTheyAre(command.Proved),
            new OnlyTheTextThatWasReadIsSigned(sheet, command.Fingerprint),
            new NobodySignsForTwoPartners(sheet.Current, person, role));
        if (broken.Count > 0 || holder is null || sheet.Current is not { } round) return Outcome.Refused(broken);

        var id = Ids.New<SheetId>(clock).Value;
        var reasons = agrees ? null : command.Reasons?.Trim();
        var signature = Signature.Of(id, new(person, holder.Name, role, holder.Title, holder.OnBehalfOf), agrees, reasons,
            reasons is null ? null : await vault.Seal(about.Id, id, new SignersReasons(reasons), cancellationToken), round.Fingerprint, act.At, master);
        var signed = sheet.Sign(signature, signatories);
        if (!signed.Succeeded) return signed;

        var how = agrees ? "signed" : "disagreed with";
        act.Record(AuditStream.Case(about.Id), $"{how} the decision sheet as {signature.Title}{(holder.OnBehalfOf is { } other ? $", on behalf of {other}" : "")}, round {round.Number}, fingerprint {round.Fingerprint}, signature {signature.Proof}");
        if (sheet.State == SheetState.AllAgreed) await AskTheChair(about.Id, about.Reference, about.ProtocolVersion, cancellationToken);
        return Outcome.Done;
    }

    private async Task AskTheChair(CaseId about, string reference, int protocol, CancellationToken ct)
    {
        var role = installation.ProtocolOf(protocol).SignOff.Countersignatory;
        foreach (var chair in await mediator.Send(new WhoHolds(role, London.DateOf(act.At)), ct)) act.Publish(SheetMails.ToCountersign(chair.Person, reference), AuditStream.Case(about));
    }
}
