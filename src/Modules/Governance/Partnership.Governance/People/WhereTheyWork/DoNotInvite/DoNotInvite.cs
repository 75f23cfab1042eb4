using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Governance.People.WhereTheyWork.DoNotInvite;

/// <summary>An officer refuses an invitation that waits. Nobody gets a mail; the reason stays with the person.</summary>
internal sealed record DoNotInvite(PersonId Person, string? Because) : ICommand;

internal sealed class DoNotInviteValidator : AbstractValidator<DoNotInvite>
{
    public DoNotInviteValidator() => RuleFor(one => one.Because).NotEmpty().WithMessage("Say why, in a few words").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer");
}

internal sealed class DoNotInviteHandler(GovernanceDbContext db, IAct act) : IRequestHandler<DoNotInvite, Outcome>
{
    public async Task<Outcome> Handle(DoNotInvite request, CancellationToken cancellationToken)
    {
        if (await db.People.SingleOrDefaultAsync(one => one.Id == request.Person, cancellationToken) is not { WaitsSince: not null } person) return Outcome.NotFound;
        person.IsNotInvited(request.Because?.Trim() ?? "");
        act.Record(AuditStream.Account(person.Id), $"refused the invitation of {person.Name}", request.Because);
        return Outcome.Done;
    }
}
