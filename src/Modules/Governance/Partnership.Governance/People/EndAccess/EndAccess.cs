using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Governance.People.EndAccess;

/// <summary>Somebody's last day is over: so is their access.</summary>
internal sealed record EndAccess(PersonId Person) : ICommand;

internal sealed class EndAccessHandler(GovernanceDbContext db, EndingAccess access, IAct act) : IRequestHandler<EndAccess, Outcome>
{
    public async Task<Outcome> Handle(EndAccess request, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleOrDefaultAsync(one => one.Id == request.Person, cancellationToken);
        if (person is not { LeftOn: { } lastDay, GoneOn: null } || lastDay >= London.DateOf(act.At)) return Outcome.NotFound;
        access.Of(person);
        act.Record(AuditStream.Account(person.Id), $"ended the access of {person.Name}, whose last day was {lastDay.InWords()}");
        return Outcome.Done;
    }
}
