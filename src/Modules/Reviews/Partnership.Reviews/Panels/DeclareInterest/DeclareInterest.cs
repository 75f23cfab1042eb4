using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Panels.Seats;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.DeclareInterest;

/// <summary>Says whether one has a conflict of interest, real or perceived. One that is declared closes vote and papers at that moment, until the chair decides (REV-40, HRD-20).</summary>
internal sealed record DeclareInterest(string Reference, Interest? Interest, string? Words, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class DeclareInterestValidator : AbstractValidator<DeclareInterest>
{
    public DeclareInterestValidator()
    {
        RuleFor(one => one.Interest).NotNull().WithMessage("Say whether you have an interest in this case.");
        RuleFor(one => one.Words).NotEmpty().When(one => one.Interest is Panels.Interest.Real or Panels.Interest.Perceived).WithMessage("Say what the interest is.")
            .MaximumLength(2000).WithMessage("This must be 2,000 characters or fewer.");
    }
}

internal sealed class DeclareInterestHandler(ReviewsDbContext db, IAct act, Vault vault, Seating seating, TimeProvider clock) : IRequestHandler<DeclareInterest, Outcome>
{
    public async Task<Outcome> Handle(DeclareInterest request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { Me: { } me } found || request.Interest is not { } interest) return Outcome.NotFound;
        var (about, panel) = (found.Case, found.Panel);
        // A conflict that is found late is declared all the same: what was decided stays, flagged (HRD-20). Taking one back is the chair's decision.
        if (me.HasConflict && interest == Interest.None) return Outcome.Refused("You have declared an interest. The chair decides what follows from it.", nameof(request.Interest));
        var chair = panel.Chair;
        var words = interest == Interest.None ? null : await vault.Seal(about.Id, me.Id, new InterestWords(request.Words ?? ""), cancellationToken);
        panel.Declare(me, interest, words, act.At);
        act.Record(AuditStream.Case(about.Id), interest switch
        {
            Interest.None => "declared no conflict of interest",
            Interest.Real => "declared a conflict of interest: the case was closed to them at once",
            _ => "declared a perceived conflict of interest: the case was closed to them at once",
        });
        if (interest == Interest.None) return Outcome.Done;

        about.CloseTo(me.Person, "Conflict of interest", act.At);
        // The chair decides; where it is the chair's own interest, the officers name a substitute, who does.
        foreach (var told in panel.Attendees.Where(one => one.Sits && (one == chair || one.Seat == SeatKind.WithoutVote))) seating.Tell(about, panel, told, "reviews.panel-conflict");
        return Outcome.Done;
    }
}
