using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Persistence;
using Partnership.Communications.Sending;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;

namespace Partnership.Communications.MailLog;

/// <summary>Mail that nobody got is told to the Business Unit (COM-21).</summary>
internal sealed class MailAtAGlance(Reading<CommunicationsDbContext> reading, ICaseDoor door) : IKnowTheGlance
{
    public async Task<IReadOnlyList<Glance>> For(Actor actor, CancellationToken ct)
    {
        if (!actor.IsOfficer) return [];
        var failed = await reading.Db.Mails.VisibleTo(await door.ClosedToActor(actor, ct)).CountAsync(mail => mail.State == MailState.Failed, ct);
        return failed == 0 ? [] : [new($"{Counts.Of(failed, "mail")} could not be sent", "/communications/mail-log?state=Failed", NeedsAttention: true)];
    }
}
