using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.People.HandOn;

/// <summary>One line for each leaver for whom something still waits, on the home page of those who keep people.</summary>
internal sealed class LeaversAtHome(Reading<GovernanceDbContext> reading, IEnumerable<IKnowWhatSomebodyHolds> modules) : IKnowWhatToDo
{
    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct)
    {
        if (!GovernancePolicies.MayKeepPeople(actor)) return [];
        var leavers = await reading.Db.People.Where(one => one.LeftOn != null).ToDictionaryAsync(one => one.Id, ct);
        if (leavers.Count == 0) return [];
        var held = new List<HeldThing>();
        foreach (var module in modules) held.AddRange(await module.Of(leavers.Keys, actor, ct));
        return [.. held.GroupBy(one => one.Holder).Select(things => leavers[things.Key])
            .Select(person => new ToDo($"Hand on what waits for {person.Name}, last day {(person.LeftOn is { } left ? Dates.Long(left) : "")}", $"/people/{person.Id}/hand-on", person.LeftOn))];
    }
}
