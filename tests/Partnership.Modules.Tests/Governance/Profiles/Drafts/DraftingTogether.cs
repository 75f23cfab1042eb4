using AngleSharp.Html.Dom;
using Partnership.Kernel.Identity;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance.Profiles.Drafts;

/// <summary>Two officers at one draft, and a version published beside it: nothing is lost without being seen.</summary>
public sealed class DraftingTogether(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "PLT-42"), Trait("Rule", "PLT-41")]
    public async Task Who_saves_second_is_told_who_changed_what_and_may_save_over_it()
    {
        var draft = await host.Draft("Edited by two");
        var at = await host.Place(draft, "protocol.clocks", "panel");
        using var mine = Visitor(Actors.Coordinator);
        await mine.Open($"/profile/drafts/{draft}/part?at={at}");
        using var theirs = Visitor(Actors.BusinessManager);
        await theirs.Open($"/profile/drafts/{draft}/part?at={at}");
        await theirs.Press("Save in the draft", ("Input.offset", "11"));

        await mine.Press("Save in the draft", ("Input.offset", "12"));
        Assert.StartsWith("Strategy Manager saved this draft while you had it open.", Assert.Single(mine.Errors));
        Assert.Contains("Strategy Manager changed “Protocol › Clocks, 4th: Rapid Review Panel held” at 9am", mine.Text);
        Assert.Contains("4th: Rapid Review Panel held › How many? 10 11", mine.Text);
        Assert.Equal("12", Value(mine, "Input.offset"));
        Assert.Contains((await host.Show(draft)).Changes, one => one.Now == "11");

        await mine.Press("Save mine over it");
        Assert.Empty(mine.Errors);
        Assert.Contains((await host.Show(draft)).Changes, one => one.Now == "12");
    }

    [Fact, Trait("Rule", "PLT-42")]
    public async Task What_somebody_moved_is_followed_and_what_somebody_took_away_is_not_written_over()
    {
        var draft = await host.Draft("Moved under one's hands");
        var at = await host.Place(draft, "protocol.clocks", "panel");
        using var mine = Visitor(Actors.Coordinator);
        await mine.Open($"/profile/drafts/{draft}/part?at={at}");
        using var theirs = Visitor(Actors.BusinessManager);
        await theirs.Open($"/profile/drafts/{draft}/take-away?at=protocol.clocks.0");
        await theirs.Press("Take it away");
        await mine.Press("Save in the draft", ("Input.title", "The panel meets"));
        await mine.Press("Save mine over it");
        Assert.Contains((await host.Show(draft)).Changes, one => one is { Was: "Rapid Review Panel held", Now: "The panel meets" });

        await mine.Open($"/profile/drafts/{draft}/part?at={await host.Place(draft, "protocol.clocks", "decision")}");
        await theirs.Open($"/profile/drafts/{draft}/take-away?at={await host.Place(draft, "protocol.clocks", "decision")}");
        await theirs.Press("Take it away");
        await mine.Press("Save in the draft", ("Input.title", "The decision is sent"));
        Assert.Contains("This was taken away while you were changing it.", mine.Text);
        Assert.Equal("The decision is sent", Value(mine, "Input.title"));
        Assert.DoesNotContain(mine.Page.QuerySelectorAll("main button"), one => one.TextContent.Contains("Save"));
    }

    [Fact, Trait("Rule", "PLT-42"), Trait("Rule", "PLT-40")]
    public async Task A_draft_of_an_older_version_is_brought_up_to_date_before_it_is_published_and_both_changes_stay()
    {
        var older = await host.Draft("The older one");
        var newer = await host.Draft("The newer one");
        Assert.True((await host.Change(older, "partnership", Actors.Coordinator, ("shortName", ["The old partnership"]), ("area", ["Old Area"]))).Succeeded);
        Assert.True((await host.Change(newer, "partnership", Actors.Coordinator, ("shortName", ["The new partnership"]), ("executiveName", ["The new Executive"]))).Succeeded);
        var published = await host.Publish(newer);
        Assert.True(published.Succeeded, string.Join(" ", published.Refusals.Select(one => one.Words)));

        Assert.Contains("was published after this draft was made", (await host.Publish(older)).Refusals[0].Words);
        using var visitor = Visitor(Actors.BusinessManager);
        await visitor.Open($"/profile/drafts/{older}");
        await visitor.Follow("Bring its changes in");
        Assert.Contains("Changed in both", visitor.Text);
        Assert.Contains("The old partnership", visitor.Text);
        Assert.Contains("The new partnership", visitor.Text);
        await visitor.Press("Bring the changes in");
        var view = await host.Show(older);
        Assert.Equal(("The old partnership", "The new Executive", "Old Area"),
            (view.Body["partnership"]!["shortName"]!.ToString(), view.Body["partnership"]!["executiveName"]!.ToString(), view.Body["partnership"]!["area"]!.ToString()));
        Assert.True((await host.Publish(older)).Succeeded);
    }

    private Visitor Visitor(Actor actor) => new(host.ClientOf(actor));
    private static string? Value(Visitor visitor, string field) => (visitor.Page.QuerySelector($"[name='{field}']") as IHtmlInputElement)?.Value;
}
