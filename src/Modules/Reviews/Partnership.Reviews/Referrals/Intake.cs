using Partnership.Communications.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Contracts;
using Partnership.Reviews.Files;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Referrals;

/// <summary>What came of sending a referral. The follow-up code is not in it: it is worked out from the form's key each time, and never stored.</summary>
internal sealed record ReferralReceipt(string Reference, ReferralId Referral, CaseId Case);

/// <summary>What every door does alike: opens a case on today's protocol, seals what was told, starts the clocks, tells who must know.</summary>
internal sealed class Intake(ReviewsDbContext db, IAct act, Vault vault, Installation installation, ReferenceCounter references, FollowUpCodes codes, Mailbox mailbox, CaseClocks clocks, FormFiles files, TimeProvider clock)
{
    /// <param name="receivedAt">When it reached us.</param>
    /// <param name="code">The follow-up code, or null where there is none.</param>
    /// <param name="sentence">For the trail: "sent a referral".</param>
    /// <param name="form">The half-filled form, whose files become the case's; null where there is none.</param>
    public async Task<(Referral, ReferralReceipt)> Receive(ReferralDoor door, ReferralContent content, DateTimeOffset receivedAt, string? code, string sentence, Guid? form, CancellationToken ct)
    {
        var opened = await Open(content, receivedAt, ct);
        var id = Ids.New<ReferralId>(clock);
        var referral = Referral.Receive(id, opened.Id, door, receivedAt, act.At, await vault.Seal(opened.Id, id.Value, content, ct));
        if (code is not null) referral.IsFollowedUpBy(codes.HashOf(code));
        db.Referrals.Add(referral);

        var came = await files.GoWith(id, opened.Id, form, unnamed: content.Referrer.Naming != Naming.ToAgencies, ct);
        act.Record(AuditStream.Case(opened.Id), came == 0 ? sentence : $"{sentence}, with {Counts.Of(came, "file")}", happenedOn: London.DateOf(receivedAt));
        act.Publish(new ReferralReceived(opened.Id, opened.Reference, receivedAt), AuditStream.Case(opened.Id));
        if (content.Referrer.MailTo is { } address) Tell("reviews.referral-received", address, opened, "/follow-up");
        if (content.Referrer.LeadEmail is { } lead)
        {
            referral.AskTheLead();
            Tell("reviews.lead-copied-in", lead, opened, $"/my-referrals/{opened.Reference}");
        }
        return (referral, new(opened.Reference, id, opened.Id));
    }

    private async Task<Case> Open(ReferralContent content, DateTimeOffset receivedAt, CancellationToken ct)
    {
        var id = Ids.New<CaseId>(clock);
        await vault.NewCase(id, ct);
        var protocol = installation.Protocol;
        var opened = Case.Open(id, await references.Next(ct), ReferredChild.InitialsOf(content.Children), protocol.Version, act.At, London.DateOf(receivedAt),
            protocol.Screening is null ? CaseStage.Notification : CaseStage.Screening);
        // A clock that can't be worked out (holidays of its year not known yet) never keeps a referral out: it is added when the calendar grows.
        clocks.Happened(opened, CaseEvent.Referred, London.DateOf(receivedAt), act, receivedAt);
        db.Cases.Add(opened);
        return opened;
    }

    private void Tell(string template, string address, Case about, string link) =>
        act.Publish(new SendMail(template, null, mailbox.Seal(address), new Dictionary<string, string> { ["reference"] = about.Reference, ["link"] = link }), AuditStream.Case(about.Id));
}
