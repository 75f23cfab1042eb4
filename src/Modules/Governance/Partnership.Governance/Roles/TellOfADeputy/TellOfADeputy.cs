using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Governance.Roles.TellOfADeputy;

/// <summary>Tells a deputy, and whom they stand in for, that it begins or ends soon, each once (PLT-06).</summary>
internal sealed record TellOfADeputy(DelegationId Delegation) : ICommand;

internal sealed class TellOfADeputyHandler(GovernanceDbContext db, Deputising deputising, IAct act) : IRequestHandler<TellOfADeputy, Outcome>
{
    public async Task<Outcome> Handle(TellOfADeputy request, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from governance.delegation where id = {request.Delegation.Value} for update", cancellationToken);
        var one = await db.Delegations.SingleOrDefaultAsync(found => found.Id == request.Delegation, cancellationToken);
        if (one is null || !await deputising.TellWhatIsDue(one, cancellationToken)) return Outcome.NotFound;
        act.Record(AuditStream.Account(one.Deputy), $"told a deputy, and whom they stand in for, that it {(one.EndToldOn is null ? "begins" : "ends soon")}");
        return Outcome.Done;
    }
}
