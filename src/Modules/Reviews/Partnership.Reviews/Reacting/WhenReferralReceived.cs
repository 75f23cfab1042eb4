using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Messaging;
using Partnership.Reviews.Contracts;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Reacting;

/// <summary>Tells the safeguarding leads of the agency that the protocol copies in (REV-03), such as the Education Safeguarding Service of a school's referral: the reference only.</summary>
internal sealed class WhenReferralReceived(ReviewsDbContext db, IAct act, IMediator mediator) : IReceive<ReferralReceived>
{
    public async Task Receive(ReferralReceived message, Envelope envelope, CancellationToken ct)
    {
        var copied = await db.Referrals.Where(referral => referral.CaseId == message.Case && referral.CopiedTo != null).Select(referral => referral.CopiedTo).Distinct().ToListAsync(ct);
        foreach (var agency in copied.OfType<string>())
            foreach (var lead in await mediator.Send(new WhoMayActAs(AccessRole.AgencySafeguardingLead, London.DateOf(act.At), agency), ct))
            {
                act.Publish(new SendMail("reviews.referral-copied", lead.Person, null, new Dictionary<string, string> { ["reference"] = message.Reference, ["link"] = $"/my-referrals/{message.Reference}" }), AuditStream.Case(message.Case));
                act.Record(AuditStream.Case(message.Case), $"copied the referral to {lead.Title}");
            }
    }
}
