using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Governance.Roles;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Governance.People.ComingBack;

/// <summary>Somebody who left comes back: the same person, with a new invitation and without their old roles (PLT-07).</summary>
internal sealed record TakeBack(PersonId Person, string Because) : ICommand;

internal sealed class TakeBackValidator : AbstractValidator<TakeBack>
{
    public TakeBackValidator() => RuleFor(one => one.Because).MustSayWhy();
}

internal sealed class TakeBackHandler(GovernanceDbContext db, IAct act) : IRequestHandler<TakeBack, Outcome>
{
    public async Task<Outcome> Handle(TakeBack request, CancellationToken cancellationToken)
    {
        if (await db.People.SingleOrDefaultAsync(one => one.Id == request.Person, cancellationToken) is not { } person) return Outcome.NotFound;
        if (person.ComeBack() is { Succeeded: false } refused) return refused;
        Inviting.Ask(person, act);
        act.Record(AuditStream.Account(person.Id), $"took {person.Name} back and asked for a new invitation", request.Because);
        return Outcome.Done;
    }
}
