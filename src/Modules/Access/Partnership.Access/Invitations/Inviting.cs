using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Persistence;
using Partnership.Communications.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Invitations;

/// <summary>Makes an invitation in place of any earlier one, and asks for its mail. Used inside an act.</summary>
internal sealed class Inviting(AccessDbContext db, IAct act, MasterKey master, TimeProvider clock)
{
    public async Task Send(PersonId person, string invitedBy, CancellationToken ct)
    {
        await Void(person, ct);
        var (invitation, token) = Invitation.For(person, invitedBy, act.At, clock);
        db.Add(invitation);
        act.Publish(new SendMail("access.invitation", person, null,
            new Dictionary<string, string> { ["date"] = London.DateOf(invitation.ExpiresAt).InWords() }, Link(token)), AuditStream.Account(person));
    }

    /// <summary>Makes the links worthless that were sent and not used.</summary>
    public async Task Void(PersonId person, CancellationToken ct)
    {
        foreach (var one in await db.Invitations.Where(one => one.Person == person && one.UsedAt == null).ToListAsync(ct)) one.Replace(act.At);
    }

    // The link opens an account: it lies in no table in the clear.
    private string Link(string token) => Convert.ToBase64String(master.Seal(
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["link"] = $"/invitation/{token}" }), "mail-values"));
}
