using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.Roles;

/// <summary>Holders first, then deputies.</summary>
internal sealed class AnswerWhoHolds(Reading<GovernanceDbContext> reading) :
    IRequestHandler<WhoHolds, IReadOnlyList<Holder>>, IRequestHandler<WhoMayActAs, IReadOnlyList<Holder>>
{
    public Task<IReadOnlyList<Holder>> Handle(WhoHolds request, CancellationToken cancellationToken) =>
        Holders(InOffice.On(reading.Db, request.On).Where(one => one.RoleKey == request.RoleKey), request.Agency, cancellationToken);

    public Task<IReadOnlyList<Holder>> Handle(WhoMayActAs request, CancellationToken cancellationToken)
    {
        var wanted = request.Role.ToString();
        // By key: what a role gives can't be searched once holders and offices that go round are put together.
        var giving = reading.Db.Roles.Where(role => role.AccessRoles.Contains(wanted)).Select(role => role.Key);
        return Holders(InOffice.On(reading.Db, request.On).Where(one => giving.Contains(one.RoleKey)), request.Agency, cancellationToken);
    }

    private static async Task<IReadOnlyList<Holder>> Holders(IQueryable<InOffice> found, string? agency, CancellationToken ct)
    {
        var rows = await found.Where(one => agency == null || one.Agency == agency).ToListAsync(ct);
        return [.. rows.Select(one => new Holder(one.Person, one.Name, one.RoleKey, one.Title, one.Agency, one.OnBehalfOf))];
    }
}
