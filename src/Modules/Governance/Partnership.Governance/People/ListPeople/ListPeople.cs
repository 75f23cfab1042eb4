using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Governance.Roles;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.People.ListPeople;

/// <param name="Agency">Only people of this agency.</param>
/// <param name="Role">Only people who hold this role today.</param>
/// <param name="After">The last person of the page before.</param>
internal sealed record PeopleQuery(string? Agency, string? Role, Guid? After) : IQuery<PeopleView>;

internal sealed record PeopleView(IReadOnlyList<PersonLine> Lines, int Count, Guid? Next);

internal sealed record PersonLine(Guid Id, string Name, string Email, string? Agency, IReadOnlyList<string> Roles, DateOnly? LeftOn);

internal sealed class PeopleQueryHandler(Reading<GovernanceDbContext> reading, TimeProvider clock) : IRequestHandler<PeopleQuery, PeopleView>
{
    private const int PageSize = 50;

    public async Task<PeopleView> Handle(PeopleQuery request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        var today = London.Today(clock);
        var people = db.People.AsQueryable();
        if (request.Agency is { Length: > 0 } agency) people = people.Where(one => one.Agency == agency);
        if (request.Role is { Length: > 0 } role) people = people.Where(one => InOffice.On(db, today).Any(held => held.Person == one.Id && held.RoleKey == role));
        var count = await people.CountAsync(cancellationToken);

        if (request.After is { } after && await db.People.SingleOrDefaultAsync(one => one.Id == PersonId.From(after), cancellationToken) is { } last)
            people = people.Where(one => one.Name.CompareTo(last.Name) > 0 || (one.Name == last.Name && one.Email.CompareTo(last.Email) > 0));
        var page = await people.OrderBy(one => one.Name).ThenBy(one => one.Email).Take(PageSize + 1).ToListAsync(cancellationToken);

        var ids = page.Select(one => one.Id).ToArray();
        var held = (await InOffice.On(db, today).Where(one => ids.Contains(one.Person)).ToListAsync(cancellationToken)).ToLookup(one => one.Person);
        var names = await db.Agencies.ToDictionaryAsync(one => one.Key, one => one.Name, cancellationToken);
        return new(
            [.. page.Take(PageSize).Select(one => new PersonLine(one.Id.Value, one.Name, one.Email, one.Agency is { } key ? names[key] : null,
                [.. held[one.Id].Select(role => role.OnBehalfOf is { } absent ? $"{role.Title} (deputy of {absent})" : role.Title)], one.LeftOn))],
            count, page.Count > PageSize ? page[PageSize - 1].Id.Value : null);
    }
}
