using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets.Revising;

/// <summary>Takes a sheet that was sent back to be changed. Signatures given to it are void, and those who signed are told (HRD-22).</summary>
internal sealed record ReviseSheet(string Reference, string? Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class ReviseSheetValidator : AbstractValidator<ReviseSheet>
{
    public ReviseSheetValidator() =>
        RuleFor(act => act.Why).NotEmpty().WithMessage("Say why the sheet is changed.").MaximumLength(2000).WithMessage("The reason must be 2,000 characters or fewer.");
}

internal sealed class ReviseSheetHandler(ReviewsDbContext db, IAct act, Vault vault) : IRequestHandler<ReviseSheet, Outcome>
{
    public async Task<Outcome> Handle(ReviseSheet command, CancellationToken cancellationToken)
    {
        if (!act.Actor.IsOfficer || command.Why is not { } why || await db.SheetOf(command.Reference, act, cancellationToken) is not { } hand) return Outcome.NotFound;
        var (about, sheet) = (hand.About, hand.Sheet);
        if (sheet.Current is not { } round) return Outcome.Refused("The sheet is being written already: change it as it is.");
        var revised = sheet.Revise(await vault.Seal(about.Id, round.Id, new RevisionWhy(why.Trim()), cancellationToken), act.At);
        if (!revised.Succeeded) return revised;
        var taken = about.Take(CaseStep.SheetRevised, act.At, London.DateOf(act.At));
        if (!taken.Succeeded) return taken;

        var signed = round.Signatures;
        foreach (var signature in signed.DistinctBy(one => one.Person)) act.Publish(SheetMails.Voided(signature.Person, about.Reference), AuditStream.Case(about.Id));
        act.Record(AuditStream.Case(about.Id), $"took the decision sheet back to change it; {Counts.Of(signed.Count, "signature")} of round {round.Number} {(signed.Count == 1 ? "is" : "are")} void");
        return Outcome.Done;
    }
}
