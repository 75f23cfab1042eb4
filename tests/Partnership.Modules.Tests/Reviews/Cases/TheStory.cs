using Partnership.Modules.Tests.Reviews.AgencyChecks;
using Partnership.Reviews.DecisionSheets;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Cases;

public sealed class TheStory(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "PLT-12"), Trait("Rule", "REV-43")]
    public async Task The_walk_through_the_criteria_is_told_as_one_thing_and_each_answer_can_be_unfolded()
    {
        var made = await host.CaseWithPanelDecided();

        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}");

        var walk = Assert.Single(officer.Page.QuerySelectorAll(".moj-timeline__item"), one => one.TextContent.Contains("the panel’s answers", StringComparison.Ordinal));
        var each = walk.QuerySelectorAll("li").Select(one => one.TextContent).ToList();
        Assert.Contains($"Coordinator recorded the panel’s answers to {each.Count} criteria", walk.TextContent, StringComparison.Ordinal);
        Assert.All(each, one => Assert.StartsWith("recorded that the panel says ", one, StringComparison.Ordinal));
        Assert.Equal(each.Count, (await host.StoryOf(made)).Count(line => line.StartsWith("recorded that the panel says ", StringComparison.Ordinal)));
    }

    [Fact, Trait("Rule", "PLT-12"), Trait("Rule", "REV-47")]
    public async Task A_fingerprint_is_told_by_its_beginning_and_stands_whole_on_the_sheet_and_in_the_trail()
    {
        var made = await host.CaseAtSigning();
        await host.Do(await host.Signing(made, Actors.IcbPartner), Actors.IcbPartner);
        var round = (await host.SheetOf(made)).Round;
        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}");

        Assert.Contains($"fingerprint {round.Fingerprint[..12]}…, signature {round.Signatures[0].Proof[..12]}…", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(round.Fingerprint, officer.Text, StringComparison.Ordinal);
        await officer.Open($"/cases/{made.Reference}/decision");
        Assert.Contains(SheetText.InGroups(round.Fingerprint), officer.Text, StringComparison.Ordinal);
        Assert.Contains(SheetText.InGroups(round.Signatures[0].Proof), officer.Text, StringComparison.Ordinal);
        Assert.Contains(await host.StoryOf(made), line => line.Contains(round.Fingerprint, StringComparison.Ordinal) && line.Contains(round.Signatures[0].Proof, StringComparison.Ordinal));
    }
}
