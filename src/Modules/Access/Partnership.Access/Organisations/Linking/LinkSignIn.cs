using MediatR;
using Partnership.Access.Accounts;
using Partnership.Access.Contracts;
using Partnership.Access.Notices;
using Partnership.Access.Organisations.Asking;
using Partnership.Access.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Access.Organisations.Linking;

/// <summary>Adds the organisation's sign-in to one's own account, shortly after proving who one is here and there. They are told by mail, in case it was not them.</summary>
[RefusedWhen("linked_sign_in_pkey", "This sign-in is linked to another account. Ask the Business Unit if both are yours.")]
[RefusedWhen("linked_sign_in_person", "Another sign-in of this organisation is linked to your account. Unlink it first.")]
internal sealed record LinkSignIn(Arrival Arrival) : ICommand
{
    /// <summary>Good for whoever asked, and for nobody who uses the browser after them.</summary>
    public static string PurposeFor(PersonId person) => $"link:{person}";
}

internal sealed class LinkSignInHandler(AccessDbContext db, CodeTaking accounts, ArrivalTaking arrivals, Notice notice, IMediator mediator, IAct act) : IRequestHandler<LinkSignIn, Outcome>
{
    public async Task<Outcome> Handle(LinkSignIn command, CancellationToken cancellationToken)
    {
        var arrival = command.Arrival;
        if (act.Actor.Person is not { } person || await accounts.Hold(person, cancellationToken) is null) return Outcome.NotFound;
        if (!await mediator.Send(new ProvedPresence(ProvedPresence.ForSigning), cancellationToken)) return Outcome.Refused("Prove again that it is you, then link the sign-in.");
        if (!await arrivals.Take(arrival, cancellationToken)) return Outcome.Refused("This was linked, or tried, before. Sign in at your organisation again.");
        db.Add(new LinkedSignIn(arrival.Issuer, arrival.Subject, person, act.At));
        act.Record(AuditStream.Account(person), $"linked their sign-in at {arrival.OrganisationName} to the account");
        notice.Tell(person, Notice.SignInLinked);
        return Outcome.Done;
    }
}
