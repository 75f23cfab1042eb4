using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Panels.CloseTheVote;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.BreakTheTie;

/// <summary>As many for as against: the chair decides, and it is recorded as that (REV-44).</summary>
internal sealed record BreakTheTie(string Reference, Choice? Choice, string? Reason) : ICommand;

internal sealed class BreakTheTieValidator : AbstractValidator<BreakTheTie>
{
    public BreakTheTieValidator()
    {
        RuleFor(one => one.Choice).NotNull().WithMessage("Say whether the recommendation is carried.");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("Give your reason.").MaximumLength(2000).WithMessage("Your reason must be 2,000 characters or fewer.");
    }
}

internal sealed class BreakTheTieHandler(ReviewsDbContext db, IAct act, Vault vault, Concluding concluding, TimeProvider clock) : IRequestHandler<BreakTheTie, Outcome>
{
    public async Task<Outcome> Handle(BreakTheTie request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { Chairs: true } found || request.Choice is not { } choice) return Outcome.NotFound;
        if (found.Panel.OpenMotion is not { } motion) return Outcome.Refused("There is no tie to break.");
        var broken = motion.BreakTheTie(choice, await vault.Seal(found.Case.Id, motion.Id, new TieReason(request.Reason ?? ""), cancellationToken));
        if (!broken.Succeeded) return broken;
        act.Record(AuditStream.Case(found.Case.Id), choice == Choice.For ? "broke the tie as chair: carried" : "broke the tie as chair: lost", happenedOn: found.Panel.HeldOn);
        return concluding.WhenCarried(found.Case, found.Panel);
    }
}
