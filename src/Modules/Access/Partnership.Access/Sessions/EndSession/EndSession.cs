using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Access.Sessions.EndSession;

/// <summary>Ends one of one's own sessions: this browser's by signing out, another one's from the list.</summary>
internal sealed record EndSession(SessionId Session) : ICommand;

internal sealed class EndSessionHandler(AccessDbContext db, IAct act) : IRequestHandler<EndSession, Outcome>
{
    public async Task<Outcome> Handle(EndSession command, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(one => one.Id == command.Session, cancellationToken);
        if (session is null || act.Actor.Person != session.Person) return Outcome.NotFound;
        session.End(act.At);
        act.Record(AuditStream.Account(session.Person), $"ended the session on {session.Device} that began at {session.StartedAt.InWords()}");
        return Outcome.Done;
    }
}
