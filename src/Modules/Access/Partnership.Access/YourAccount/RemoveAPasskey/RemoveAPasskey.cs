using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Accounts;
using Partnership.Access.Contracts;
using Partnership.Access.Notices;
using Partnership.Access.Passkeys;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.YourAccount.RemoveAPasskey;

/// <summary>Removes one of one's own passkeys, as after losing the device; the other sessions end with it. Only shortly after proving who one is.</summary>
internal sealed record RemoveAPasskey(PasskeyId Passkey) : ICommand;

internal sealed class RemoveAPasskeyHandler(AccessDbContext db, CodeTaking accounts, OwnSessions sessions, Notice notice, IMediator mediator, IAct act) : IRequestHandler<RemoveAPasskey, Outcome>
{
    public async Task<Outcome> Handle(RemoveAPasskey command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person || await accounts.Hold(person, cancellationToken) is not { } account || account.Passkey(command.Passkey) is not { } passkey) return Outcome.NotFound;
        if (!await mediator.Send(new ProvedPresence(ProvedPresence.ForSigning), cancellationToken)) return Outcome.Refused("Prove again that it is you, then remove the passkey.");
        account.Remove(passkey);
        if (Rules.BrokenOf(new SomeWayInMustRemain(account, await db.LinkedSignIns.AnyAsync(one => one.Person == person, cancellationToken))) is { Count: > 0 } broken) return Outcome.Refused(broken);

        await sessions.EndOthers(person, cancellationToken);
        act.Record(AuditStream.Account(person), $"removed the passkey “{passkey.Name}” from their account; their other sessions ended");
        notice.Tell(person, Notice.PasskeyRemoved);
        return Outcome.Done;
    }
}
