using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.DecisionSheets.Facts;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets.Writing;

/// <summary>The sheet as the Business Unit writes it, or null when there is none for the reader.</summary>
internal sealed record SheetForWriting(string Reference) : IQuery<SheetBeingWritten?>;

/// <param name="Sheet">Null while nobody has saved anything.</param>
/// <param name="Narrative">What is saved; before the first save, what the panel's notes suggest.</param>
/// <param name="Preview">The whole sheet as it would be sent now.</param>
/// <param name="NotReady">What stands in the way of sending it.</param>
internal sealed record SheetBeingWritten(
    DecisionSheet? Sheet, SheetNarrative Narrative, SheetBody Preview, IReadOnlyList<Kernel.Protocols.SheetPart> NarrativeParts, IReadOnlyList<AgencyAsked> Missing, IReadOnlyList<string> NotReady)
{
    public bool MayBeWritten => Sheet is null or { State: SheetState.Drafting };
}

internal sealed class AnswerSheetForWriting(Reading<ReviewsDbContext> reading, ICurrentActor current, Vault vault, RecordOfCase records, Installation installation, TimeProvider clock)
    : IRequestHandler<SheetForWriting, SheetBeingWritten?>
{
    public async Task<SheetBeingWritten?> Handle(SheetForWriting request, CancellationToken cancellationToken)
    {
        if (!current.Actor.IsOfficer) return null;
        var about = await reading.Db.Cases.VisibleTo(current.Actor, London.Today(clock)).Where(one => one.Reference == request.Reference)
            .Select(one => new { one.Id, one.Reference, one.ProtocolVersion }).SingleOrDefaultAsync(cancellationToken);
        if (about is null || await vault.Enter(about.Id, "read the decision sheet being written", cancellationToken) is not { } open) return null;

        var protocol = installation.ProtocolOf(about.ProtocolVersion);
        var sheet = await reading.Db.DecisionSheets.SingleOrDefaultAsync(one => one.CaseId == about.Id, cancellationToken);
        var record = await records.Read(reading.Db, open, cancellationToken);
        var narrative = sheet?.Draft is { } draft ? open.Open(sheet.Id.Value, draft) : SheetMaking.FirstDraft(protocol, record);
        var body = SheetMaking.Of(about.Reference, (sheet?.Rounds.Count ?? 0) + 1, installation.Profile.Partnership.Name, protocol, record, narrative);
        return new(sheet, narrative, body, [.. protocol.DecisionSheet.Parts.Where(part => part.Content == SheetContent.Narrative)], [.. record.Missing],
            [.. SendingForSigning.WhatASheetNeeds.Broken(protocol, record, narrative).Select(refusal => refusal.Words)]);
    }
}
