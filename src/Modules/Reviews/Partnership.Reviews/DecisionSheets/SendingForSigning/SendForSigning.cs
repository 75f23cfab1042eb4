using FluentValidation;
using MediatR;
using Partnership.Governance.Contracts;
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
using Partnership.Reviews.DecisionSheets.Facts;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Sharing;

namespace Partnership.Reviews.DecisionSheets.SendingForSigning;

/// <summary>Freezes the sheet as it stands and puts it before the statutory partners, or their deputies, of the day (REV-46).</summary>
/// <param name="DraftNumber">The draft that was looked at before sending: a later one is not sent unseen.</param>
internal sealed record SendForSigning(string Reference, int DraftNumber, ShareReason Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class SendForSigningValidator : AbstractValidator<SendForSigning>
{
    public SendForSigningValidator()
    {
        RuleFor(act => act.Why.Purpose).NotEmpty().WithMessage("Say why this is shared").OverridePropertyName("Purpose");
        RuleFor(act => act.Why.LawfulBasis).NotEmpty().WithMessage("Enter the lawful basis for sharing it").OverridePropertyName("LawfulBasis");
    }
}

internal sealed class SendForSigningHandler(ReviewsDbContext db, IAct act, IMediator mediator, Vault vault, RecordOfCase records, Installation installation, CaseClocks clocks, TimeProvider clock) : IRequestHandler<SendForSigning, Outcome>
{
    public async Task<Outcome> Handle(SendForSigning command, CancellationToken cancellationToken)
    {
        if (!act.Actor.IsOfficer || await db.SheetOf(command.Reference, act, cancellationToken) is not { } hand) return Outcome.NotFound;
        var (about, sheet) = (hand.About, hand.Sheet);
        if (sheet.Draft is not { } draft || sheet.DraftNumber != command.DraftNumber)
            return Outcome.Refused("The sheet was changed after you looked at it. Look at it again, then send it.");
        if (await vault.Enter(about.Id, "opened the decision sheet to send it for signing", cancellationToken) is not { } open) return Outcome.NotFound;

        var protocol = installation.ProtocolOf(about.ProtocolVersion);
        var record = await records.Read(db, open, cancellationToken);
        var narrative = open.Open(sheet.Id.Value, draft);
        if (WhatASheetNeeds.Broken(protocol, record, narrative) is { Count: > 0 } broken) return Outcome.Refused(broken);
        var signers = await Signers(protocol.SignOff.Signatories, cancellationToken);
        if (signers.Where(one => one.Holders.Count == 0).Select(one => one.Title).FirstOrDefault() is { } vacant)
            return Outcome.Refused($"Nobody is {vacant} today, and there is no deputy. Record who is, then send the sheet.");

        var body = SheetMaking.Of(about.Reference, sheet.Rounds.Count + 1, installation.Profile.Partnership.Name, protocol, record, narrative);
        var id = Ids.New<SheetId>(clock).Value;
        var sent = sheet.Send(SheetRound.Of(id, body.Round, await vault.Seal(about.Id, id, body, cancellationToken), SheetText.Fingerprint(body), act.Actor, act.At));
        if (!sent.Succeeded) return sent;
        var taken = about.Take(CaseStep.SheetSentForSigning, act.At, London.DateOf(act.At));
        if (!taken.Succeeded) return taken;
        if (clocks.Happened(about, CaseEvent.WriteUpSent, London.DateOf(act.At), act) is { Succeeded: false } refused) return refused;

        var share = Ids.New<ShareId>(clock);
        db.Add(Share.Of(share, about.Id, "Decision sheet for signing", await vault.Seal(about.Id, share.Value, command.Why, cancellationToken), [.. signers.Select(one => one.Title)], act.Actor, act.At));
        act.Record(AuditStream.Case(about.Id), $"sent the decision sheet for signing, round {body.Round}, to {Counts.AndList([.. signers.Select(one => "the " + one.Title)])}");
        foreach (var holder in signers.SelectMany(one => one.Holders).DistinctBy(one => one.Person)) act.Publish(SheetMails.ToSign(holder.Person, about.Reference), AuditStream.Case(about.Id));
        return Outcome.Done;
    }

    private async Task<IReadOnlyList<(string Title, IReadOnlyList<Holder> Holders)>> Signers(IReadOnlyList<string> roles, CancellationToken ct)
    {
        var signers = new List<(string, IReadOnlyList<Holder>)>();
        foreach (var role in roles)
            signers.Add((installation.Profile.Role(role)?.Title ?? role, await mediator.Send(new WhoHolds(role, London.DateOf(act.At)), ct)));
        return signers;
    }
}
