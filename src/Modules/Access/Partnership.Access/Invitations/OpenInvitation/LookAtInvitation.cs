using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Codes;
using Partnership.Access.Persistence;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;

namespace Partnership.Access.Invitations.OpenInvitation;

/// <summary>What the link of an invitation shows; null for a token that was never given out. Changes nothing, however often it is asked.</summary>
internal sealed record LookAtInvitation(string Token) : IQuery<InvitationView?>;

internal sealed record InvitationView(InvitationState State, PersonId Person, string InvitedBy, string Name, string Email, DateTimeOffset ExpiresAt);

internal sealed class LookAtInvitationHandler(Reading<AccessDbContext> reading, IMediator mediator, TimeProvider clock) : IRequestHandler<LookAtInvitation, InvitationView?>
{
    public async Task<InvitationView?> Handle(LookAtInvitation request, CancellationToken cancellationToken)
    {
        var hash = Tokens.HashOf(request.Token);
        var found = await reading.Db.Invitations.SingleOrDefaultAsync(one => one.TokenHash == hash, cancellationToken);
        if (found is null) return null;
        var contacts = await mediator.Send(new ContactsOf([found.Person]), cancellationToken);
        return contacts is [var person, ..] ? new(found.StateAt(clock.GetUtcNow()), found.Person, found.InvitedBy, person.Name, person.Email, found.ExpiresAt) : null;
    }
}
