using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Identity;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.Roles;

internal sealed class AnswerRolesHeldOn(Reading<GovernanceDbContext> reading) : IRequestHandler<RolesHeldOn, IReadOnlyList<HeldRole>>
{
    public async Task<IReadOnlyList<HeldRole>> Handle(RolesHeldOn request, CancellationToken cancellationToken)
    {
        var held = await InOffice.On(reading.Db, request.On).Where(one => one.Person == request.Person).ToListAsync(cancellationToken);
        return [.. held.Select(one => new HeldRole(one.RoleKey, one.Title, one.Agency, Role.Of(one.Gives), one.OnBehalfOf))];
    }
}
