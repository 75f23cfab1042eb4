using Partnership.Governance.Persistence;
using Partnership.Kernel.Identity;

namespace Partnership.Governance.Roles;

/// <summary>Somebody in a role on a day: its holder, a deputy, or who has an office that goes round.</summary>
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

    /// <summary>Everybody in any role on that day: the one place that says what "holds a role on a day" means. Holders come before deputies.</summary>
    public static IQueryable<InOffice> On(GovernanceDbContext db, DateOnly day) =>
        GivenOn(db, day).Concat(GoingRoundOn(db, day)).OrderBy(one => one.Position).ThenBy(one => one.OnBehalfOf != null).ThenBy(one => one.Name);

    private static IQueryable<InOffice> GivenOn(GovernanceDbContext db, DateOnly day) =>
        from held in HeldOn(db, day)
        join role in db.Roles on held.Role equals role.Key
        select new InOffice
        {
            Person = held.Person,
            Name = held.Name,
            RoleKey = role.Key,
            Title = role.Title,
            Agency = held.Agency,
            Gives = role.AccessRoles,
            Position = role.Position,
            OnBehalfOf = held.OnBehalfOf,
        };

    /// <summary>The Executive's chair is with whoever holds the partner's role whose turn it is (HRD-23).</summary>
    private static IQueryable<InOffice> GoingRoundOn(GovernanceDbContext db, DateOnly day) =>
        from held in HeldOn(db, day)
        join turn in db.ChairTurns on held.Role equals turn.Role
        where turn.StartsOn <= day && turn.EndsOn >= day
        from office in db.Roles
        where office.MonthsOfATurn > 0
        select new InOffice
        {
            Person = held.Person,
            Name = held.Name,
            RoleKey = office.Key,
            Title = office.Title,
            Agency = held.Agency,
            Gives = office.AccessRoles,
            Position = office.Position,
            OnBehalfOf = held.OnBehalfOf,
        };

    private static IQueryable<Held> HeldOn(GovernanceDbContext db, DateOnly day)
    {
        var holdings = db.RoleHoldings.Where(one => one.From <= day && (one.To == null || one.To >= day));
        var people = db.People.Where(one => (one.LeftOn == null || one.LeftOn >= day) && (one.GoneOn == null || one.GoneOn > day));
        var holders =
            from holding in holdings
            join person in people on holding.Person equals person.Id
            select new Held { Person = person.Id, Name = person.Name, Role = holding.Role, Agency = holding.Agency, OnBehalfOf = null };
        var deputies =
            from delegation in db.Delegations
            where delegation.From <= day && delegation.To >= day && delegation.CalledOffAt == null
            join holding in holdings on delegation.Holding equals holding.Id
            join absent in db.People on holding.Person equals absent.Id
            join person in people on delegation.Deputy equals person.Id
            select new Held { Person = person.Id, Name = person.Name, Role = holding.Role, Agency = holding.Agency, OnBehalfOf = absent.Name };
        return holders.Concat(deputies);
    }

    private sealed class Held
    {
        public required PersonId Person { get; init; }
        public required string Name { get; init; }
        public required string Role { get; init; }
        public required string? Agency { get; init; }
        public required string? OnBehalfOf { get; init; }
    }
}
