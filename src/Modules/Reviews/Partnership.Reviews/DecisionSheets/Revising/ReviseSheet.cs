using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets.Revising;

/// <summary>Takes a sheet that was sent back to be changed. Signatures given to it are void, and those who signed are told (HRD-22).</summary>
internal sealed record ReviseSheet(string Reference, string? Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class ReviseSheetValidator : AbstractValidator<ReviseSheet>
{
    public ReviseSheetValidator() =>
        RuleFor(act => act.Why).NotEmpty().WithMessage("Say why the sheet is changed.").MaximumLength(2000).WithMessage("The reason must be 2,000 characters or fewer.");
}

internal sealed class ReviseSheetHandler(ReviewsDbContext db, IAct act, TakingBack takingBack) : IRequestHandler<ReviseSheet, Outcome>
{
    public async Task<Outcome> Handle(ReviseSheet command, CancellationToken cancellationToken)
    {
        if (!act.Actor.IsOfficer || command.Why is not { } why || await db.SheetOf(command.Reference, act, cancellationToken) is not { } hand) return Outcome.NotFound;
        return hand.Sheet.Current is not null
            ? await takingBack.Of(hand, why.Trim(), hand.Sheet.Revise, cancellationToken)
            : Outcome.Refused("The sheet is being written already: change it as it is.");
    }
}
