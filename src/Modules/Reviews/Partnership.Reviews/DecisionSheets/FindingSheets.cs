using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets;

/// <summary>A case and its decision sheet, held by the act under way.</summary>
internal sealed record SheetAtHand(Case About, DecisionSheet Sheet);

internal static class FindingSheets
{
    /// <summary>The sheet of a case the actor may see, or null. Whoever else acts on it at the same moment waits: two last signatures see each other.</summary>
    public static async Task<SheetAtHand?> SheetOf(this ReviewsDbContext db, string reference, IAct act, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"select 1 from reviews.decision_sheet sheet join reviews.review_case about on about.id = sheet.case_id where about.reference = {reference} for update of sheet", ct);
        if (await db.CaseOf(reference, act, ct) is not { } about) return null;
        return await db.Set<DecisionSheet>().SingleOrDefaultAsync(one => one.CaseId == about.Id, ct) is { } sheet ? new(about, sheet) : null;
    }
}
