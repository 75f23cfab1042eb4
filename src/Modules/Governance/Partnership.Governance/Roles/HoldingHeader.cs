using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.Roles;

/// <summary>Whose role it is, for the head of a page about it; null when there is no such holding.</summary>
internal sealed record HoldingHeader(Guid Holding) : IQuery<HoldingHeaderView?>;

internal sealed record HoldingHeaderView(Guid Person, string Name, string Title);

internal sealed class HoldingHeaderHandler(Reading<GovernanceDbContext> reading) : IRequestHandler<HoldingHeader, HoldingHeaderView?>
{
    public async Task<HoldingHeaderView?> Handle(HoldingHeader request, CancellationToken cancellationToken)
    {
        var id = RoleHoldingId.From(request.Holding);
        var found = await (from holding in reading.Db.RoleHoldings
                           where holding.Id == id
                           join person in reading.Db.People on holding.Person equals person.Id
                           join role in reading.Db.Roles on holding.Role equals role.Key
                           select new { person.Id, person.Name, role.Title }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new(found.Id.Value, found.Name, found.Title);
    }
}
