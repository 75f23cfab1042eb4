using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Cases;

/// <summary>The vault's question "may this actor open this case?", answered by <see cref="CaseAccess"/>, or for one part of a case by whoever owns that part.</summary>
internal sealed class CaseDoor(Reading<ReviewsDbContext> reading, IEnumerable<IOpenAPart> parts, TimeProvider clock) : ICaseDoor
{
    public async Task<bool> MayOpen(CaseId caseId, CasePart part, Actor actor, CancellationToken ct)
    {
        foreach (var own in parts)
            if (own.Kind == part.Kind && await own.MayOpen(caseId, part.Key, actor, ct)) return true;
        return await reading.Db.Cases.VisibleTo(actor, London.Today(clock)).AnyAsync(one => one.Id == caseId, ct);
    }

    public async Task<IReadOnlyList<CaseId>> ClosedTo(PersonId person, CancellationToken ct) =>
        await reading.Db.Cases.Where(one => one.ClosedTo.Any(closed => closed.Person == person)).Select(one => one.Id).ToListAsync(ct);
}

/// <summary>Lets somebody who may not see a case see the part of it that is theirs: an agency its own check form, a referrer the query put to them.</summary>
internal interface IOpenAPart
{
    /// <summary>The kind of <see cref="CasePart"/> it answers for.</summary>
    string Kind { get; }

    Task<bool> MayOpen(CaseId caseId, string? key, Actor actor, CancellationToken ct);
}
