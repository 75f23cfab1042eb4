using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.Roles;

internal sealed class AnswerStandingOf(Reading<GovernanceDbContext> reading) : IRequestHandler<StandingOf, Standing>
{
    public async Task<Standing> Handle(StandingOf request, CancellationToken cancellationToken)
    {
        var (db, day) = (reading.Db, request.On);
        var names = await db.Agencies.ToDictionaryAsync(one => one.Key, one => one.Name, cancellationToken);
        string? Named(string? agency) => agency is null ? null : names.GetValueOrDefault(agency);

        var works = await db.People.Where(one => one.Id == request.Person).Select(one => one.Agency).SingleOrDefaultAsync(cancellationToken);
        var held = await InOffice.On(db, day).Where(one => one.Person == request.Person).ToListAsync(cancellationToken);
        var ends = (await db.RoleHoldings.Where(one => one.Person == request.Person && one.From <= day && one.To >= day).Select(one => new { one.Role, one.Agency, one.To }).ToListAsync(cancellationToken))
            .ToLookup(one => Key(one.Role, one.Agency), one => one.To);
        var standsIn = (await (from one in db.Delegations
                               where one.Deputy == request.Person && one.CalledOffAt == null && one.From <= day && one.To >= day
                               join holding in db.RoleHoldings on one.Holding equals holding.Id
                               select new { holding.Role, holding.Agency, one.To }).ToListAsync(cancellationToken)).ToLookup(one => Key(one.Role, one.Agency), one => (DateOnly?)one.To);
        var deputies = await (from one in db.Delegations
                              where one.CalledOffAt == null && one.From <= day && one.To >= day
                              join holding in db.RoleHoldings on one.Holding equals holding.Id
                              where holding.Person == request.Person && (holding.To == null || holding.To >= day)
                              join role in db.Roles on holding.Role equals role.Key
                              join deputy in db.People on one.Deputy equals deputy.Id
                              orderby role.Position
                              select new DeputyInWords(role.Title, deputy.Name, one.To)).ToListAsync(cancellationToken);
        return new(Named(works),
            [.. held.Select(one => new RoleInWords(one.Title, Named(one.Agency), one.OnBehalfOf, (one.OnBehalfOf is null ? ends : standsIn)[Key(one.RoleKey, one.Agency)].FirstOrDefault()))], deputies);
    }

    /// <summary>A role, in the agency in which it is held.</summary>
    private static string Key(string role, string? agency) => $"{role}@{agency}";
}
