using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Contracts;
using Partnership.Access.Invitations;
using Partnership.Access.Persistence;
using Partnership.Communications.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Messaging;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Reacting;

/// <summary>Makes the invitation and asks for the mail. Whoever has an account keeps it: an invitation is no way round its password.</summary>
internal sealed class WhenPersonIsToBeInvited(AccessDbContext db, IAct act, MasterKey master, TimeProvider clock) : IReceive<InvitePerson>
{
    public async Task Receive(InvitePerson message, Envelope envelope, CancellationToken ct)
    {
        if (await db.Accounts.AnyAsync(account => account.Person == message.Person, ct)) return;
        var earlier = await db.Invitations.Where(one => one.Person == message.Person && one.UsedAt == null).ToListAsync(ct);
        foreach (var one in earlier) one.Replace(act.At);

        var (invitation, token) = Invitation.For(message.Person, envelope.Who, act.At, clock);
        db.Add(invitation);
        var stream = AuditStream.Account(message.Person);
        act.Record(stream, $"sent an invitation, asked for by {invitation.InvitedBy}");
        act.Publish(new SendMail("access.invitation", message.Person, null,
            new Dictionary<string, string> { ["date"] = London.DateOf(invitation.ExpiresAt).InWords() }, Link(token)), stream);
    }

    // The link opens an account: it lies in no table in the clear.
    private string Link(string token) => Convert.ToBase64String(master.Seal(
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["link"] = $"/invitation/{token}" }), "mail-values"));
}
