using Microsoft.EntityFrameworkCore;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Contracts;
using Partnership.Access.Notices;
using Partnership.Access.Persistence;
using Partnership.Access.SigningIn;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.Invitations;

/// <summary>What every way to accept an invitation has in common. Used inside an act.</summary>
internal sealed class Joining(AccessDbContext db, CodeTaking accounts, LettingIn letting, Notice notice, IAct act)
{
    /// <summary>The open invitation of this link, held against other acts; null when it is used, over, or never was.</summary>
    public async Task<Invitation?> Hold(string token, CancellationToken ct)
    {
        var hash = Tokens.HashOf(token);
        await db.Database.ExecuteSqlAsync($"select 1 from access.invitation where token_hash = {hash} for update", ct);
        var invitation = await db.Invitations.SingleOrDefaultAsync(one => one.TokenHash == hash, ct);
        return invitation?.StateAt(act.At) is InvitationState.Open ? invitation : null;
    }

    /// <summary>The account that this invitation makes, or the person's earlier one from which everything was taken; null when they have one that works.</summary>
    public async Task<Account?> AccountFor(Invitation invitation, CancellationToken ct)
    {
        if (await accounts.Hold(invitation.Person, ct) is { } earlier)
        {
            if (earlier.ClosedAt is null) return null;
            earlier.OpenAgain();
            return earlier;
        }
        var account = Account.WithoutPassword(invitation.Person, null, act.At);
        db.Add(account);
        return account;
    }

    /// <summary>Spends the invitation and signs in.</summary>
    /// <param name="methods">What they proved with, as <see cref="Sessions.Methods"/> names it.</param>
    /// <param name="vouched">The organisation that vouched for them, where one did, and when.</param>
    /// <returns>Null for somebody Governance doesn't know.</returns>
    public async Task<LetIn?> Finish(Invitation invitation, string methods, string with, Visit visit, CancellationToken ct, (string Organisation, DateTimeOffset At)? vouched = null)
    {
        invitation.Use(act.At);
        var letIn = await letting.In(invitation.Person, methods, visit, $"accepted the invitation by {invitation.InvitedBy}, made an account with {with} and signed in", ct, vouched);
        if (letIn is null) return null;
        notice.Tell(invitation.Person, Notice.AccountMade);
        act.Publish(new PersonJoined(invitation.Person), AuditStream.Account(invitation.Person));
        return letIn;
    }
}
