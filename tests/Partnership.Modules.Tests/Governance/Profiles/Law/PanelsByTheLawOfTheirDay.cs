using Partnership.Governance.Profiles.Law.AddAWording;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Panels;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance.Profiles.Law;

public sealed class PanelsByTheLawOfTheirDay(TestHost host) : IClassFixture<TestHost>
{
    private const string Old = "There is cause for concern about the actions of a single agency.";
    private const string New = "There is cause for concern about what one agency did or left undone.";

    [Fact, Trait("Rule", "HRD-06"), Trait("Rule", "PLT-43")]
    public async Task A_panel_before_the_change_and_one_after_walk_through_their_own_days_criteria()
    {
        var before = await host.CaseAtPanelMeeting();
        var held = (await host.PanelOf(before)).HeldOn;
        await host.Do(new AddAWording("single-agency", null, New, null, held.AddDays(1), "Guidance of 2026", "New guidance", host.Key()), Actors.BusinessManager);
        await host.With<Installation, bool>(Actors.BusinessManager, one => one.Refresh()); // each host looks every few seconds
        var after = await host.CaseAtPanelMeeting();
        Assert.True((await host.PanelOf(after)).HeldOn > held);

        Assert.Contains(Old, await Criteria(before));
        Assert.DoesNotContain(New, await Criteria(before));
        Assert.Contains(New, await Criteria(after));
        Assert.DoesNotContain(Old, await Criteria(after));

        await host.AnswerAllCriteria(before);
        Assert.DoesNotContain(New, await Criteria(before));
    }

    private async Task<string> Criteria(TestCase about)
    {
        using var visitor = new Visitor(host.ClientOf(CasesWithPanels.Chair));
        return (await visitor.Open($"/cases/{about.Reference}/panel/criteria")).Text;
    }
}
