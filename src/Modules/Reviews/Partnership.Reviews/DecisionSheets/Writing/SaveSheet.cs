using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets.Writing;

/// <summary>Keeps the narrative of the sheet, by hand or by itself; the facts come from the record and can't be sent (REV-45). Leaves one entry in the trail for each editing session.</summary>
/// <param name="Seen">The draft's number when the form was opened; 0 when there was none.</param>
/// <param name="Form">The open form: it may save again what it saved itself.</param>
[RefusedWhen("decision_sheet_one_a_case", "A colleague began the sheet at the same moment. Nothing was saved over theirs.", Field = DecisionSheet.Conflict)]
internal sealed record SaveSheet(string Reference, SheetNarrative Narrative, int Seen, Guid Form) : ICommand<Outcome<SavedSheet>>;

internal sealed record SavedSheet(int Number, DateTimeOffset SavedAt);

internal sealed class SaveSheetHandler(ReviewsDbContext db, IAct act, Vault vault, TimeProvider clock) : IRequestHandler<SaveSheet, Outcome<SavedSheet>>
{
    public async Task<Outcome<SavedSheet>> Handle(SaveSheet command, CancellationToken cancellationToken)
    {
        if (act.Actor is not { IsOfficer: true, Person: { } person }) return Outcome<SavedSheet>.NotFound;
        if (await db.CaseOf(command.Reference, act, cancellationToken) is not { } about) return Outcome<SavedSheet>.NotFound;

        var sheet = await db.DecisionSheets.SingleOrDefaultAsync(one => one.CaseId == about.Id, cancellationToken);
        if (sheet is null)
        {
            if (about.Stage != CaseStage.RapidReview) return Outcome<SavedSheet>.Refused($"The case is at “{about.Stage.InWords()}”: a decision sheet is written in the Rapid Review.");
            db.Add(sheet = DecisionSheet.Begin(Ids.New<SheetId>(clock), about.Id));
        }
        var narrative = await vault.Seal(about.Id, sheet.Id.Value, command.Narrative, cancellationToken);
        var saved = sheet.Save(narrative, command.Seen, command.Form, act.Actor, person, act.At);
        if (!saved.Succeeded) return Outcome<SavedSheet>.Refused(saved.Refusals);
        if (saved.Value) act.Record(AuditStream.Case(about.Id), "wrote in the decision sheet");
        else act.CarriesOn();
        return new SavedSheet(sheet.DraftNumber, act.At);
    }
}
