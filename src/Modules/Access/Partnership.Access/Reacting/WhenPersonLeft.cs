using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Accounts;
using Partnership.Access.Invitations;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Messaging;

namespace Partnership.Access.Reacting;

/// <summary>Deactivates the account of a leaver (PLT-07): every session ends, no way in is left, and no invitation opens it. The account stays; somebody who comes back is invited to it anew.</summary>
internal sealed class WhenPersonLeft(AccessDbContext db, CodeTaking accounts, OwnSessions sessions, Inviting inviting, IMediator mediator, IAct act) : IReceive<PersonLeft>
{
    public async Task Receive(PersonLeft message, Envelope envelope, CancellationToken ct)
    {
        // Somebody taken back before this was delivered keeps what they have been invited to since.
        if (await mediator.Send(new ContactsOf([message.Person]), ct) is [{ HasLeft: false }, ..]) return;
        await inviting.Void(message.Person, ct);
        if (await accounts.Hold(message.Person, ct) is not { } account) return;
        account.Close(act.At);
        await db.LinkedSignIns.Where(one => one.Person == message.Person).ExecuteDeleteAsync(ct);
        await sessions.EndAll(message.Person, ct);
        act.Record(AuditStream.Account(message.Person), "deactivated the account and ended its sessions, after the last day");
    }
}
