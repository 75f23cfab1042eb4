using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Governance.Roles;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.ExecutiveChair;

/// <summary>The rota says which partner's role chairs on the day; who held that role on the day is the chair (HRD-23). A deputy only where the role itself has no holder.</summary>
internal sealed class AnswerExecutiveChairOn(Reading<GovernanceDbContext> reading) : IRequestHandler<ExecutiveChairOn, Holder?>
{
    public async Task<Holder?> Handle(ExecutiveChairOn request, CancellationToken cancellationToken)
    {
        var chair = await InOffice.On(reading.Db, request.On)
            .Where(one => reading.Db.ChairTurns.Any(turn => turn.StartsOn <= request.On && turn.EndsOn >= request.On && turn.Role == one.RoleKey))
            .FirstOrDefaultAsync(cancellationToken);
        return chair is null ? null : new(chair.Person, chair.Name, chair.RoleKey, chair.Title, chair.Agency, chair.OnBehalfOf);
    }
}
