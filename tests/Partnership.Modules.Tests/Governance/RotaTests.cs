using FsCheck;
using FsCheck.Fluent;
using Partnership.Governance.ExecutiveChair;
using Xunit;

namespace Partnership.Modules.Tests.Governance;

public class RotaTests
{
    [Fact, Trait("Rule", "GOV-02")]
    public void Every_day_of_a_rota_has_one_chair_and_the_chair_passes_on_whatever_day_it_begins()
    {
        var rotas =
            from start in Gen.Choose(0, 4000)
            from partners in Gen.Choose(2, 4)
            from first in Gen.Choose(0, 3)
            from turns in Gen.Choose(1, 12)
            select (Start: new DateOnly(2020, 1, 1).AddDays(start), Partners: Enumerable.Range(1, partners).Select(i => $"partner-{i}").ToArray(), First: first % partners, Turns: turns);

        Prop.ForAll(rotas.ToArbitrary(), rota =>
        {
            var turns = Rota.From(rota.Start, rota.Partners, rota.Partners[rota.First], rota.Turns).ToList();
            var last = rota.Start.AddMonths(6 * rota.Turns).AddDays(-1);
            for (var day = rota.Start; day <= last; day = day.AddDays(1))
                if (turns.Count(turn => turn.StartsOn <= day && day <= turn.EndsOn) != 1) return false;
            return turns[0].Role == rota.Partners[rota.First] && turns[^1].EndsOn == last && turns.Zip(turns.Skip(1)).All(pair => pair.First.Role != pair.Second.Role);
        }).QuickCheckThrowOnFailure();
    }

    [Fact, Trait("Rule", "GOV-02")]
    public void The_partners_take_turns_of_six_months_in_their_order()
    {
        var turns = Rota.From(new(2025, 1, 1), ["council", "icb", "police"], "icb", 4);

        Assert.Equal(
            [new(new(2025, 1, 1), new(2025, 6, 30), "icb"), new(new(2025, 7, 1), new(2025, 12, 31), "police"), new(new(2026, 1, 1), new(2026, 6, 30), "council"), new(new(2026, 7, 1), new(2026, 12, 31), "icb")],
            turns);
    }
}
