using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Chronologies.Reading;

/// <summary>Opens the combined chronology, as far as it is shared, to those the check forms were shared with: an agency whose own form was accepted reads it without seeing the rest of the case.</summary>
internal sealed class ChronologyDoor(Reading<ReviewsDbContext> reading, TimeProvider clock) : IOpenAPart
{
    private const string PartKind = "chronology";

    public static readonly CasePart Shared = new(PartKind);

    public string Kind => PartKind;

    public Task<bool> MayOpen(CaseId caseId, string? key, Actor actor, CancellationToken ct) =>
        reading.Db.AgencyChecks.VisibleTo(reading.Db, actor, London.Today(clock)).AnyAsync(check => check.CaseId == caseId && check.State == CheckState.Shared, ct);
}
