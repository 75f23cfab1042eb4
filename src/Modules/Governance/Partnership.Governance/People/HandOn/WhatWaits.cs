using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Governance.Roles;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.People.HandOn;

/// <summary>What waits for somebody who leaves, from every module that knows, as far as the reader may see it; null when there is nobody, or they stay.</summary>
internal sealed record WhatWaits(Guid Id) : IQuery<WhatWaitsView?>;

/// <param name="Colleagues">Who can take something over: everybody who holds a role today.</param>
internal sealed record WhatWaitsView(string Name, DateOnly LastDay, IReadOnlyList<WaitingThing> Things, IReadOnlyList<SelectListItem> Colleagues);

/// <param name="Colleagues">Who can take this one; empty where nobody can yet.</param>
internal sealed record WaitingThing(string Key, string Sentence, string Href, DateOnly? Due, IReadOnlyList<SelectListItem> Colleagues)
{
    public IEnumerable<SelectListItem> Choices => [new("Leave it for now", HandOn.Stay), .. Colleagues];
}

internal sealed class WhatWaitsHandler(Reading<GovernanceDbContext> reading, IEnumerable<IKnowWhatSomebodyHolds> modules, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<WhatWaits, WhatWaitsView?>
{
    public async Task<WhatWaitsView?> Handle(WhatWaits request, CancellationToken cancellationToken)
    {
        var id = PersonId.From(request.Id);
        if (await reading.Db.People.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { LeftOn: { } lastDay } person) return null;
        var held = await InOffice.On(reading.Db, London.Today(clock)).ToListAsync(cancellationToken);
        var colleagues = held.Where(one => one.Person != id).GroupBy(one => one.Person)
            .Select(roles => (Person: roles.Key, Item: new SelectListItem($"{roles.First().Name}, {string.Join(", ", roles.Select(role => role.Title).Distinct())}", roles.Key.ToString())))
            .OrderBy(one => one.Item.Text, StringComparer.Ordinal).ToList();
        var things = new List<WaitingThing>();
        foreach (var module in modules)
            things.AddRange((await module.Of([id], current.Actor, cancellationToken))
                .Select(one => new WaitingThing(one.Key, one.Sentence, one.Href, one.Due, [.. colleagues.Where(colleague => one.CanGoTo(colleague.Person)).Select(colleague => colleague.Item)])));
        return new(person.Name, lastDay, [.. things.OrderBy(one => one.Due ?? DateOnly.MaxValue).ThenBy(one => one.Sentence, StringComparer.Ordinal)], [.. colleagues.Select(one => one.Item)]);
    }
}
