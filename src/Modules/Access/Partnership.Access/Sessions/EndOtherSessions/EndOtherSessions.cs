using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.Sessions.EndOtherSessions;

/// <summary>Ends every session of the person but this one, as after a lost phone.</summary>
internal sealed record EndOtherSessions : ICommand;

internal sealed class EndOtherSessionsHandler(OwnSessions sessions, IAct act) : IRequestHandler<EndOtherSessions, Outcome>
{
    public async Task<Outcome> Handle(EndOtherSessions command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person) return Outcome.NotFound;
        await sessions.EndOthers(person, cancellationToken);
        act.Record(AuditStream.Account(person), "ended all their other sessions");
        return Outcome.Done;
    }
}
