using Partnership.Governance.Persistence;
using Partnership.Kernel.Identity;

namespace Partnership.Governance.Roles;

/// <summary>Somebody in a role on a day, in their own right or as a deputy.</summary>
internal sealed class InOffice
{
    public required PersonId Person { get; init; }
    public required string Name { get; init; }
    public required string RoleKey { get; init; }
    public required string Title { get; init; }
    public required string? Agency { get; init; }
    public required string[] Gives { get; init; }
    public required int Position { get; init; }

    /// <summary>Whom a deputy stands in for; null for the holder.</summary>
    public required string? OnBehalfOf { get; init; }

    /// <summary>Everybody in any role on that day, holders and deputies: the one place that says what "holds a role on a day" means. Holders come before deputies.</summary>
    public static IQueryable<InOffice> On(GovernanceDbContext db, DateOnly day)
    {
        var holders =
            from holding in db.RoleHoldings
            where holding.From <= day && (holding.To == null || holding.To >= day)
            join person in db.People on holding.Person equals person.Id
            where person.LeftOn == null || person.LeftOn >= day
            join role in db.Roles on holding.Role equals role.Key
            select new InOffice
            {
                Person = person.Id, Name = person.Name, RoleKey = role.Key, Title = role.Title, Agency = holding.Agency,
                Gives = role.AccessRoles, Position = role.Position, OnBehalfOf = null,
            };
        var deputies =
            from delegation in db.Delegations
            where delegation.From <= day && delegation.To >= day
            join holding in db.RoleHoldings on delegation.Holding equals holding.Id
            where holding.From <= day && (holding.To == null || holding.To >= day)
            join absent in db.People on holding.Person equals absent.Id
            join person in db.People on delegation.Deputy equals person.Id
            where person.LeftOn == null || person.LeftOn >= day
            join role in db.Roles on holding.Role equals role.Key
            select new InOffice
            {
                Person = person.Id, Name = person.Name, RoleKey = role.Key, Title = role.Title, Agency = holding.Agency,
                Gives = role.AccessRoles, Position = role.Position, OnBehalfOf = absent.Name,
            };
        return holders.Concat(deputies).OrderBy(one => one.Position).ThenBy(one => one.OnBehalfOf != null).ThenBy(one => one.Name);
    }
}
