using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Governance.People.SendAnInvitation;

/// <summary>Invites somebody who is here already: the first time, or because the earlier link has run out. Whoever has an account keeps it and hears nothing.</summary>
internal sealed record SendAnInvitation(PersonId Person) : ICommand;

internal sealed class SendAnInvitationHandler(GovernanceDbContext db, IAct act) : IRequestHandler<SendAnInvitation, Outcome>
{
    public async Task<Outcome> Handle(SendAnInvitation request, CancellationToken cancellationToken)
    {
        if (await db.People.SingleOrDefaultAsync(one => one.Id == request.Person, cancellationToken) is not { } person || !GovernancePolicies.MayKeepPeople(act.Actor)) return Outcome.NotFound;
        if (!person.IsWithUsOn(London.DateOf(act.At))) return Outcome.Refused($"{person.Name} has left.");
        Inviting.Ask(person, act);
        act.Record(AuditStream.Account(person.Id), person.MayBeInvited ? $"asked for an invitation of {person.Name}" : $"asked for an invitation of {person.Name}, who waits until it is known where they work");
        return Outcome.Done;
    }
}
