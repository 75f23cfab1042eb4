using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.Roles.EndADeputy;

/// <summary>Who stands in for whom, for the head of the page; null when there is no such deputy.</summary>
internal sealed record DeputyHeader(Guid Delegation) : IQuery<DeputyHeaderView?>;

internal sealed record DeputyHeaderView(Guid Person, string Absent, string Deputy, string Title, string Days);

internal sealed class DeputyHeaderHandler(Reading<GovernanceDbContext> reading) : IRequestHandler<DeputyHeader, DeputyHeaderView?>
{
    public async Task<DeputyHeaderView?> Handle(DeputyHeader request, CancellationToken cancellationToken)
    {
        var id = DelegationId.From(request.Delegation);
        var found = await (from one in reading.Db.Delegations
                           where one.Id == id && one.CalledOffAt == null
                           join holding in reading.Db.RoleHoldings on one.Holding equals holding.Id
                           join role in reading.Db.Roles on holding.Role equals role.Key
                           join absent in reading.Db.People on holding.Person equals absent.Id
                           join deputy in reading.Db.People on one.Deputy equals deputy.Id
                           select new { absent.Id, Absent = absent.Name, Deputy = deputy.Name, role.Title, one.From, one.To }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new(found.Id.Value, found.Absent, found.Deputy, found.Title, Dates.Between(found.From, found.To));
    }
}
