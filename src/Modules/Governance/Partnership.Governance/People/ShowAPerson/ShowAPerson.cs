using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Governance.Roles;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.People.ShowAPerson;

/// <summary>Somebody, the roles they hold, held and will hold, newest first, and for whom they stand in. Null when there is nobody.</summary>
internal sealed record PersonQuery(Guid Id) : IQuery<PersonView?>;

internal sealed record PersonView(Guid Id, string Name, string Email, string? Agency, Workplace Where, DateOnly? LeftOn, IReadOnlyList<HoldingLine> Roles, IReadOnlyList<StandInLine> StandsIn);

/// <param name="WaitsSince">Their invitation waits until somebody says where they work.</param>
internal sealed record Workplace(DateTimeOffset? WaitsSince, bool IsIndependent, string? NotInvitedBecause);

/// <param name="Days">"from 1 January 2025", "1 January 2025 to 30 June 2026".</param>
/// <param name="CanChange">Held today or later: it can be ended and a deputy can be named.</param>
internal sealed record HoldingLine(Guid Id, string Title, string? Agency, string Days, bool IsToday, bool CanChange, string? GivenBecause, string? EndedBecause, IReadOnlyList<DeputyLine> Deputies);

/// <param name="Id">Null when it is over.</param>
internal sealed record DeputyLine(Guid? Id, string Words);

internal sealed record StandInLine(string Title, string Absent, string Days, string Because);

internal sealed class PersonQueryHandler(Reading<GovernanceDbContext> reading, TimeProvider clock) : IRequestHandler<PersonQuery, PersonView?>
{
    public async Task<PersonView?> Handle(PersonQuery request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        var id = PersonId.From(request.Id);
        if (await db.People.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } person) return null;
        var today = London.Today(clock);
        var agencies = await db.Agencies.ToDictionaryAsync(one => one.Key, one => one.Name, cancellationToken);
        var holdings = await (from holding in db.RoleHoldings
                              where holding.Person == id
                              join role in db.Roles on holding.Role equals role.Key
                              orderby holding.From descending
                              select new { Holding = holding, role.Title }).ToListAsync(cancellationToken);
        var deputies = (await (from one in db.Delegations
                               join holding in db.RoleHoldings on one.Holding equals holding.Id
                               where holding.Person == id && one.CalledOffAt == null
                               join deputy in db.People on one.Deputy equals deputy.Id
                               orderby one.From
                               select new { one, deputy.Name }).ToListAsync(cancellationToken)).ToLookup(row => row.one.Holding);
        var standsIn = await (from one in db.Delegations
                              where one.Deputy == id && one.CalledOffAt == null
                              join holding in db.RoleHoldings on one.Holding equals holding.Id
                              join role in db.Roles on holding.Role equals role.Key
                              join absent in db.People on holding.Person equals absent.Id
                              orderby one.From descending
                              select new { one, role.Title, absent.Name }).ToListAsync(cancellationToken);
        return new(request.Id, person.Name, person.Email, person.Agency is { } key ? agencies[key] : null, new(person.WaitsSince, person.IsIndependent, person.NotInvitedBecause), person.LeftOn,
            [.. holdings.Select(row => Line(row.Holding, row.Title, agencies, today, [.. deputies[row.Holding.Id].Select(deputy => new DeputyLine(deputy.one.LastsTo(today) ? deputy.one.Id.Value : null,
                $"{deputy.Name}, {Days(deputy.one.From, deputy.one.To)}: {deputy.one.Because}{(deputy.one.EndedBecause is { } ended ? $". Ended early: {ended}" : "")}"))]))],
            [.. standsIn.Select(row => new StandInLine(row.Title, row.Name, Days(row.one.From, row.one.To), row.one.Because))]);
    }

    private static HoldingLine Line(RoleHolding holding, string title, Dictionary<string, string> agencies, DateOnly today, IReadOnlyList<DeputyLine> deputies) => new(
        holding.Id.Value, title, holding.Agency is { } key ? agencies[key] : null, Days(holding.From, holding.To), holding.IsHeldOn(today),
        holding.To is not { } to || to >= today, holding.GivenBecause, holding.EndedBecause, deputies);

    private static string Days(DateOnly from, DateOnly? to) => to is { } last ? Kernel.Words.Dates.Between(from, last) : $"from {Kernel.Words.Dates.Long(from)}";
}
