using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.DecideOnConflict;

/// <summary>The chair decides what follows from a declared interest: the member withdraws, or may stay (REV-40).</summary>
internal sealed record DecideOnConflict(string Reference, PersonId Member, Ruling? Ruling, string? Implications, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class DecideOnConflictValidator : AbstractValidator<DecideOnConflict>
{
    public DecideOnConflictValidator()
    {
        RuleFor(one => one.Ruling).NotNull().WithMessage("Say whether the member withdraws or may stay.");
        RuleFor(one => one.Implications).NotEmpty().WithMessage("Say what follows from the interest, and why.").MaximumLength(2000).WithMessage("This must be 2,000 characters or fewer.");
    }
}

internal sealed class DecideOnConflictHandler(ReviewsDbContext db, IAct act, Vault vault, TimeProvider clock) : IRequestHandler<DecideOnConflict, Outcome>
{
    public async Task<Outcome> Handle(DecideOnConflict request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { Chairs: true } found) return Outcome.NotFound;
        if (found.Panel.Attendee(request.Member) is not { HasConflict: true } member || request.Ruling is not { } ruling) return Outcome.NotFound;
        if (ruling == Ruling.MayStay && member.ReplacedBy is not null) return Outcome.Refused($"{member.Name} has a substitute in this seat, so the decision can only be to withdraw.", nameof(request.Ruling));

        member.Rule(ruling, await vault.Seal(found.Case.Id, member.Id, new RulingWords(request.Implications ?? ""), cancellationToken), act.Actor.Name, act.At);
        if (ruling == Ruling.MayStay) found.Case.ReopenTo(member.Person);
        else found.Case.CloseTo(member.Person, "Conflict of interest", act.At);
        act.Record(AuditStream.Case(found.Case.Id), ruling == Ruling.MayStay
            ? $"decided that {member.Name} may stay on the panel"
            : $"decided that {member.Name} withdraws from the panel");
        return Outcome.Done;
    }
}
