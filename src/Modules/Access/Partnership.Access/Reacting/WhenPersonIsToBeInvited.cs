using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Contracts;
using Partnership.Access.Invitations;
using Partnership.Access.Persistence;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Messaging;

namespace Partnership.Access.Reacting;

/// <summary>Makes the invitation and asks for the mail. Whoever has an account that works keeps it: an invitation is no way round its password.</summary>
internal sealed class WhenPersonIsToBeInvited(AccessDbContext db, Inviting inviting, IMediator mediator, IAct act) : IReceive<InvitePerson>
{
    public async Task Receive(InvitePerson message, Envelope envelope, CancellationToken ct)
    {
        if (await mediator.Send(new ContactsOf([message.Person]), ct) is [{ HasLeft: true }, ..]) return;
        if (await db.Accounts.AnyAsync(one => one.Person == message.Person && one.ClosedAt == null, ct)) return;
        await inviting.Send(message.Person, envelope.Who, ct);
        act.Record(AuditStream.Account(message.Person), $"sent an invitation, asked for by {envelope.Who}");
    }
}
