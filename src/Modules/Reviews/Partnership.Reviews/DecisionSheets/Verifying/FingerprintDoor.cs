using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets.Verifying;

/// <summary>Whoever holds a sheet knows its fingerprint, and may have it checked: nothing of the sheet is shown for it, only whether it holds (BYD-11).</summary>
internal sealed class FingerprintDoor(Reading<ReviewsDbContext> reading) : IOpenAPart
{
    public static CasePart Part(string fingerprint) => new("sheet-fingerprint", fingerprint);

    public string Kind => "sheet-fingerprint";

    public Task<bool> MayOpen(CaseId caseId, string? key, Actor actor, CancellationToken ct) =>
        reading.Db.DecisionSheets.AnyAsync(sheet => sheet.CaseId == caseId && sheet.Rounds.Any(round => round.Fingerprint == key), ct);
}
