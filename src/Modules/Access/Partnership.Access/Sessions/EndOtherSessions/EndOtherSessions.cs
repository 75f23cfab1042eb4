using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.Sessions.EndOtherSessions;

/// <summary>Ends every session of the person but this one, as after a lost phone.</summary>
internal sealed record EndOtherSessions : ICommand;

internal sealed class EndOtherSessionsHandler(AccessDbContext db, WebActor here, IAct act) : IRequestHandler<EndOtherSessions, Outcome>
{
    public async Task<Outcome> Handle(EndOtherSessions command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person) return Outcome.NotFound;
        var others = await db.Sessions.Where(one => one.Person == person && one.EndedAt == null && one.Id != here.Session).ToListAsync(cancellationToken);
        foreach (var session in others) session.End(act.At);
        act.Record(AuditStream.Account(person), "ended all their other sessions");
        return Outcome.Done;
    }
}
