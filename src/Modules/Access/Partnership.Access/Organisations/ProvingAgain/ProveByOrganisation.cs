using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Organisations.Asking;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Access.SigningIn.ProveAgain;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.Organisations.ProvingAgain;

/// <summary>Somebody signed in proved at their organisation, just now, that it is them (REV-46). No token when the sign-in they used there is not the one linked to them.</summary>
internal sealed record ProveByOrganisation(Arrival Arrival) : ICommand<Outcome<Proved>>
{
    /// <summary>Good for the session in which it was asked, and for no other.</summary>
    public static string PurposeFor(SessionId session) => $"again:{session}";
}

internal sealed class ProveByOrganisationHandler(AccessDbContext db, ArrivalTaking arrivals, WebActor here, IAct act) : IRequestHandler<ProveByOrganisation, Outcome<Proved>>
{
    public async Task<Outcome<Proved>> Handle(ProveByOrganisation command, CancellationToken cancellationToken)
    {
        var arrival = command.Arrival;
        var session = await db.Sessions.SingleOrDefaultAsync(one => one.Id == here.Session, cancellationToken);
        if (session is null || !await arrivals.Take(arrival, cancellationToken)) return Outcome<Proved>.NotFound;
        var linked = await db.LinkedSignIns.SingleOrDefaultAsync(one => one.Issuer == arrival.Issuer && one.Subject == arrival.Subject, cancellationToken);
        if (linked?.Person != session.Person)
        {
            act.Record(AuditStream.Account(session.Person), $"proved again at {arrival.OrganisationName}, but with a sign-in that is not linked to this account");
            return new Proved(null);
        }
        linked.UsedAt(act.At);
        act.Record(AuditStream.Account(session.Person), $"proved again who they are, at {arrival.OrganisationName}");
        return new Proved(session.ProvedAgain(arrival.InMethods, act.At));
    }
}
