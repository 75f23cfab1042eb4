using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Actions;

/// <summary>Opens an action to the safeguarding leads of the agency that is to do it; nothing else of the case.</summary>
internal sealed class ActionDoor(Reading<ReviewsDbContext> reading) : IOpenAPart
{
    private const string PartKind = "action";

    public string Kind => PartKind;

    public static CasePart Part(ReviewActionId id) => new(PartKind, id.ToString());

    public async Task<bool> MayOpen(CaseId caseId, string? key, Actor actor, CancellationToken ct)
    {
        if (!Guid.TryParse(key, out var id) || actor.Person is not { } person) return false;
        var agencies = actor.Roles.Where(held => held.Gives.Contains(AccessRole.AgencySafeguardingLead)).Select(held => held.Agency).OfType<string>().ToArray();
        return await reading.Db.Actions.AnyAsync(one => one.Id == ReviewActionId.From(id) && one.CaseId == caseId && agencies.Contains(one.Agency)
            && reading.Db.Cases.Any(about => about.Id == caseId && !about.ClosedTo.Any(closed => closed.Person == person)), ct);
    }
}
