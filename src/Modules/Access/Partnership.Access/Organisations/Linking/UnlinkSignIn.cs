using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Accounts;
using Partnership.Access.Contracts;
using Partnership.Access.Notices;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.Organisations.Linking;

/// <summary>Takes an organisation's sign-in off one's own account, and their other sessions end with it. Not where it is the last way in.</summary>
internal sealed record UnlinkSignIn(string Issuer) : ICommand;

internal sealed class UnlinkSignInHandler(AccessDbContext db, CodeTaking accounts, OwnSessions sessions, KnownOrganisations organisations, Notice notice, IMediator mediator, IAct act) : IRequestHandler<UnlinkSignIn, Outcome>
{
    public async Task<Outcome> Handle(UnlinkSignIn command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person || await accounts.Hold(person, cancellationToken) is not { } account) return Outcome.NotFound;
        var linked = await db.LinkedSignIns.Where(one => one.Person == person).ToListAsync(cancellationToken);
        if (linked.Find(one => one.Issuer == command.Issuer) is not { } unlinked) return Outcome.NotFound;
        if (!await mediator.Send(new ProvedPresence(ProvedPresence.ForSigning), cancellationToken)) return Outcome.Refused("Prove again that it is you, then unlink the sign-in.");
        var another = linked.Exists(one => one != unlinked && organisations.ByIssuer(one.Issuer) is not null);
        if (Rules.BrokenOf(new SomeWayInMustRemain(account, another, "sign-in")) is { Count: > 0 } broken) return Outcome.Refused(broken);

        db.Remove(unlinked);
        var name = organisations.ByIssuer(unlinked.Issuer) is { } organisation ? organisation.Name : unlinked.Issuer;
        await sessions.EndOthers(person, cancellationToken);
        act.Record(AuditStream.Account(person), $"unlinked their sign-in at {name} from the account; their other sessions ended");
        notice.Tell(person, Notice.SignInUnlinked);
        return Outcome.Done;
    }
}
