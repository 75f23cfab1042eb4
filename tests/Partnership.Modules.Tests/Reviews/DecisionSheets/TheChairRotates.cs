using Partnership.Kernel.Time;
using Partnership.Reviews.DecisionSheets;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.DecisionSheets;

public sealed class TheChairRotates(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "HRD-23"), Trait("Rule", "REV-46")]
    public async Task Who_chairs_on_the_day_of_the_act_countersigns()
    {
        // Two turns: the local authority's to the day all agreed, the ICB's from the next.
        var made = await host.CaseAgreed();
        var last = London.Today(host.Clock);
        await host.Break("update governance.chair_turn set ends_on = $1", last);
        await host.SeatTheChair("dsp-icb", last.AddDays(1), last.AddMonths(6));
        host.Clock.Advance(TimeSpan.FromDays(1));

        var former = await host.Send(await host.Countersigning(made), Actors.LocalAuthorityPartner);
        Assert.Contains("You are not", Assert.Single(former.Refusals).Words, StringComparison.Ordinal);
        await host.Do(await host.Countersigning(made), Actors.IcbPartner);

        var sheet = await host.SheetOf(made);
        Assert.Equal(SheetState.Countersigned, sheet.Sheet.State);
        Assert.Equal(Actors.IcbPartner.Person, sheet.Signers.Single(row => row.IsChair).Signature?.Person);
        Assert.True(sheet.Check.IsIntact);
    }
}
