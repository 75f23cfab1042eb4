using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks;

/// <summary>Opens to an agency the check form that is its own, and those that were shared with it; nothing else of the case.</summary>
internal sealed class CheckDoor(Reading<ReviewsDbContext> reading, TimeProvider clock) : IOpenAPart
{
    private const string PartKind = "check";

    public string Kind => PartKind;

    public static CasePart Part(AgencyCheck check) => new(PartKind, check.Id.ToString());

    public async Task<bool> MayOpen(CaseId caseId, string? key, Actor actor, CancellationToken ct) =>
        Guid.TryParse(key, out var id)
        && await reading.Db.AgencyChecks.VisibleTo(reading.Db, actor, London.Today(clock)).AnyAsync(check => check.Id == AgencyCheckId.From(id) && check.CaseId == caseId, ct);
}
