using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Panels.Days;
using Partnership.Reviews.Panels.Seats;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Sharing;

namespace Partnership.Reviews.Panels.SendPack;

/// <summary>Freezes the pack as it is now and sends it: what changes later makes a new version (REV-41, HRD-24).</summary>
internal sealed record SendPack(string Reference, string? Purpose, string? LawfulBasis, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class SendPackValidator : AbstractValidator<SendPack>
{
    public SendPackValidator()
    {
        RuleFor(one => one.Purpose).NotEmpty().WithMessage("Say what the pack is shared for.").MaximumLength(500).WithMessage("The purpose must be 500 characters or fewer.");
        RuleFor(one => one.LawfulBasis).NotEmpty().WithMessage("Give the lawful basis.").MaximumLength(500).WithMessage("The lawful basis must be 500 characters or fewer.");
    }
}

internal sealed class SendPackHandler(ReviewsDbContext db, IAct act, Vault vault, MakingThePack making, Seating seating, CaseClocks clocks, TimeProvider clock) : IRequestHandler<SendPack, Outcome>
{
    public async Task<Outcome> Handle(SendPack request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { } found) return Outcome.NotFound;
        var (about, panel) = (found.Case, found.Panel);
        if (Rules.BrokenOf(new ThePanelMeetsDuringTheRapidReview(about)) is { Count: > 0 } broken) return Outcome.Refused(broken);
        var sent = panel.SendPack();
        if (!sent.Succeeded) return sent;
        if (await vault.Enter(about.Id, "put the panel’s pack together", cancellationToken) is not { } open) return Outcome.NotFound;

        var last = await db.PanelPacks.Where(one => one.PanelId == panel.Id).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellationToken);
        var earlier = last is { Content: { } was } ? open.Open(last.Id, was) : null;
        var content = await making.From(about, panel, open, earlier, cancellationToken);
        var fingerprint = MakingThePack.Fingerprint(content);
        if (fingerprint == last?.Fingerprint) return Outcome.Refused($"Nothing has changed since version {last.Number} was sent.");

        var id = PanelPartId.New(clock);
        var pack = PanelPack.Freeze(id, panel.Id, about.Id, (last?.Number ?? 0) + 1, await vault.Seal(about.Id, id, content, cancellationToken), fingerprint, act.Actor, act.At);
        db.PanelPacks.Add(pack);
        var readers = panel.Attendees.Where(one => one.Sits).ToList();
        foreach (var member in readers) seating.Tell(about, panel, member, "reviews.panel-pack");
        var share = Ids.New<ShareId>(clock);
        var why = await vault.Seal(about.Id, share.Value, new ShareReason(request.Purpose ?? "", request.LawfulBasis ?? ""), cancellationToken);
        db.Add(Share.Of(share, about.Id, $"The panel’s pack, version {pack.Number}", why, ["The panel"], act.Actor, act.At));
        act.Record(AuditStream.Case(about.Id), $"sent version {pack.Number} of the panel’s pack to {Counts.Of(readers.Count, "person", "people")}");
        // The pack holds together what the agencies sent: with it, the panel has it.
        var combined = clocks.Happened(about, CaseEvent.ChronologyCombined, London.DateOf(act.At), act);
        return combined.Succeeded ? clocks.Happened(about, CaseEvent.ChronologyShared, London.DateOf(act.At), act) : combined;
    }
}
