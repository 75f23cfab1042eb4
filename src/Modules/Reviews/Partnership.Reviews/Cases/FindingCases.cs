using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Cases;

internal static class FindingCases
{
    /// <summary>The case people call by that reference, as an act needs it; null, and so a 404, where there is none or the actor may not see it.</summary>
    public static Task<Case?> CaseOf(this ReviewsDbContext db, string reference, IAct act, CancellationToken ct) =>
        db.Cases.VisibleTo(act.Actor, London.DateOf(act.At)).SingleOrDefaultAsync(one => one.Reference == reference, ct);
}
