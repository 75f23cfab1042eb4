using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Governance.Roles;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.ExecutiveChair.ShowTheRota;

/// <summary>The rota with who holds each partner's role, and every change that was made to it.</summary>
internal sealed record RotaQuery : IQuery<RotaView>;

/// <param name="Partners">The delegated safeguarding partners in their order, to choose from.</param>
internal sealed record RotaView(Holder? ChairToday, IReadOnlyList<TurnLine> Turns, IReadOnlyList<ChangeLine> Changes, IReadOnlyList<SelectListItem> Partners)
{
    public static readonly RotaView None = new(null, [], [], []);
}

/// <param name="Holder">Who holds the role on the first day of the turn, or today in the turn that runs; null where nobody is known yet.</param>
internal sealed record TurnLine(Guid Id, DateOnly StartsOn, DateOnly EndsOn, string Role, string Title, string? Holder, bool IsToday, bool HasPassed);

internal sealed record ChangeLine(DateOnly StartsOn, DateOnly EndsOn, string Was, string Became, string Because, DateTimeOffset ChangedAt, string ChangedBy);

internal sealed class RotaQueryHandler(Reading<GovernanceDbContext> reading, IMediator mediator, TimeProvider clock) : IRequestHandler<RotaQuery, RotaView>
{
    public async Task<RotaView> Handle(RotaQuery request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        var today = London.Today(clock);
        var roles = await db.Roles.ToDictionaryAsync(one => one.Key, cancellationToken);
        var partners = roles.Values.OrderBy(one => one.Position).FirstOrDefault(one => one.MonthsOfATurn > 0)?.GoesRoundAmong ?? [];
        var turns = await db.ChairTurns.OrderBy(one => one.StartsOn).ToListAsync(cancellationToken);
        var holdings = await (from holding in db.RoleHoldings
                              where partners.Contains(holding.Role)
                              join person in db.People on holding.Person equals person.Id
                              select new { Holding = holding, person.Name }).ToListAsync(cancellationToken);
        var changes = await db.ChairChanges.OrderByDescending(one => one.ChangedAt).ToListAsync(cancellationToken);
        return new(
            await mediator.Send(new ExecutiveChairOn(today), cancellationToken),
            [.. turns.Select(turn => new TurnLine(turn.Id.Value, turn.StartsOn, turn.EndsOn, turn.Role, roles[turn.Role].Title,
                holdings.FirstOrDefault(row => row.Holding.Role == turn.Role && row.Holding.IsHeldOn(turn.Covers(today) ? today : turn.StartsOn))?.Name, turn.Covers(today), turn.EndsOn < today))],
            [.. changes.Select(one => new ChangeLine(one.StartsOn, one.EndsOn, roles[one.Was].Title, roles[one.Became].Title, one.Because, one.ChangedAt, one.ChangedBy))],
            [.. partners.Select(key => new SelectListItem(roles[key].Title, key))]);
    }
}
