using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Governance.Roles;

/// <summary>What ending a role means, whether it is given up alone or somebody leaves: its deputies end with it, and the other modules hear of it. Used inside an act.</summary>
internal sealed class EndingRoles(GovernanceDbContext db, Deputising deputising, IAct act)
{
    public async Task<Outcome> End(RoleHolding holding, DateOnly lastDay, string because, CancellationToken ct)
    {
        if (holding.End(lastDay, because) is { Succeeded: false } refused) return refused;
        foreach (var deputy in await db.Delegations.Where(one => one.Holding == holding.Id && one.CalledOffAt == null && one.To > lastDay).ToListAsync(ct))
            await deputising.End(deputy, lastDay, because, ct);
        act.Publish(new RoleEnded(holding.Person, holding.Role, holding.Agency, lastDay), AuditStream.Account(holding.Person));
        return Outcome.Done;
    }
}
