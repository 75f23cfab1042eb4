using System.Net;
using AngleSharp.Html.Dom;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance.Profiles.Drafts;

/// <summary>A draft on pages, as officers meet it.</summary>
public sealed class DraftPages(TestHost host) : IClassFixture<TestHost>
{
    [Theory, Trait("Rule", "PLT-04"), Trait("Rule", "PLT-42")]
    [InlineData("")]
    [InlineData("/part?at=protocol.clocks")]
    [InlineData("/add?at=protocol.clocks")]
    [InlineData("/take-away?at=protocol.clocks.0")]
    [InlineData("/check")]
    [InlineData("/publish")]
    [InlineData("/catch-up")]
    [InlineData("/discard")]
    public async Task Only_officers_come_here_and_only_the_business_manager_publishes(string page)
    {
        var address = $"/profile/drafts/{await host.Draft()}{page}";
        using var nobody = host.ClientOf(null, followRedirects: false);
        using var asked = await nobody.GetAsync(new Uri(address, UriKind.Relative));
        Assert.StartsWith("/sign-in", asked.Headers.Location?.ToString());
        using var nurse = Visitor(Actors.DesignatedNurse);
        Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open(address)).Status);
        using var manager = Visitor(Actors.BusinessManager);
        Assert.Equal(HttpStatusCode.OK, (await manager.Open(address)).Status);
        using var coordinator = Visitor(Actors.Coordinator);
        Assert.Equal(page == "/publish" ? HttpStatusCode.NotFound : HttpStatusCode.OK, (await coordinator.Open(address)).Status);
    }

    [Theory, Trait("Rule", "PLT-42")]
    [InlineData("protocol.clocks.99")]
    [InlineData("protocol.nothing")]
    [InlineData("protocol.clocks.-1")]
    [InlineData("..")]
    [InlineData("protocol.clocks.0.title.more")]
    public async Task A_place_that_leads_nowhere_is_not_found(string at)
    {
        var draft = await host.Draft();
        using var visitor = Visitor(Actors.Coordinator);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/profile/drafts/{draft}/part?at={at}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/profile/drafts/{draft}/add?at={at}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/profile/drafts/{draft}/take-away?at={at}")).Status);
    }

    [Fact, Trait("Rule", "PLT-42")]
    public async Task A_draft_is_started_from_today_and_says_what_to_do_next()
    {
        using var visitor = Visitor(Actors.Coordinator);
        await visitor.Open("/profile/drafts/start");
        await visitor.Press("Start the draft");
        Assert.Contains("Say what it is for, such as “A shorter time for checks”.", visitor.Errors);
        Assert.Contains("Choose what to begin with.", visitor.Errors);

        await visitor.Press("Start the draft", ("Input.Title", "A shorter time for checks"), ("Input.From", "Today"));
        Assert.Equal("A shorter time for checks", visitor.Heading);
        Assert.Contains("Choose a part below and change it.", visitor.Text);
        Assert.Contains("A shorter time for checks", (await visitor.Open("/profile/drafts")).Text);
    }

    [Fact, Trait("Rule", "PLT-42"), Trait("Rule", "PLT-72")]
    public async Task A_field_that_can_not_be_read_is_refused_next_to_it_and_what_was_typed_is_kept()
    {
        var draft = await host.Draft();
        var at = await host.Place(draft, "protocol.clocks", "panel");
        using var visitor = Visitor(Actors.Coordinator);
        await visitor.Open($"/profile/drafts/{draft}/part?at={at}");
        Assert.Equal("Rapid Review Panel held", visitor.Heading);
        await visitor.Press("Save in the draft", ("Input.offset", "ten"), ("Input.title", "The panel"));

        Assert.Equal("“How many?” must be a whole number, such as 15.", Assert.Single(visitor.Errors));
        Assert.Equal(("ten", "The panel"), (Value(visitor, "Input.offset"), Value(visitor, "Input.title")));
        Assert.Empty((await host.Show(draft)).Changes);
    }

    [Fact, Trait("Rule", "PLT-42")]
    public async Task A_part_is_changed_added_moved_and_taken_away_and_each_change_is_shown_with_what_it_was()
    {
        var draft = await host.Draft("Everything once");
        var at = await host.Place(draft, "protocol.clocks", "panel");
        using var visitor = Visitor(Actors.Coordinator);
        await visitor.Open($"/profile/drafts/{draft}/part?at={at}");
        await visitor.Press("Save in the draft", ("Input.offset", "12"), ("Input.unit", "calendar days"));
        Assert.Equal($"/profile/drafts/{draft}/part?at=protocol.clocks", visitor.Address);
        Assert.Contains("Saved in the draft. Nothing is published yet", visitor.Text);

        await visitor.Open($"/profile/drafts/{draft}/add?at=acronyms");
        await visitor.Press("Add to the draft", ("Input.letters", "ZZT"), ("Input.words", "Zigzag team"));
        Assert.Contains("ZZT", visitor.Text);
        await visitor.Press(Button(visitor, "Move down"));
        await visitor.Open($"/profile/drafts/{draft}/take-away?at=themes.0");
        await visitor.Press("Take it away");

        await visitor.Open($"/profile/drafts/{draft}/check");
        Assert.Contains("4th: Rapid Review Panel held › How many? 10 12", visitor.Text);
        Assert.Contains("4th: Rapid Review Panel held › Of what? Working days Calendar days", visitor.Text);
        Assert.Contains("Not there Letters: ZZT; Words: Zigzag team", visitor.Text);
        Assert.Contains(": moved", visitor.Text);
        Assert.Matches("Learning themes .*1st: .* Not there", visitor.Text);
    }

    [Fact, Trait("Rule", "PLT-41"), Trait("Rule", "PLT-42")]
    public async Task A_new_entry_gets_its_short_name_from_its_title_and_what_it_still_lacks_is_said_with_a_link_to_its_field()
    {
        var draft = await host.Draft();
        using var visitor = Visitor(Actors.Coordinator);
        await visitor.Open($"/profile/drafts/{draft}/add?at=protocol.clocks");
        await visitor.Press("Add to the draft", ("Input.title", "Tell the schools"), ("Input.start", "referred"), ("Input.offset", "3"), ("Input.dayOne", "false"), ("Input.statutory", "false"), ("Input.source", "S2"));
        await visitor.Open($"/profile/drafts/{draft}/check");
        Assert.Contains("Tell the schools › Of what?: has not been filled in", visitor.Text);

        await visitor.Open(visitor.Page.QuerySelectorAll("main li a").Single(link => link.TextContent.Contains("Of what?")).GetAttribute("href")!);
        Assert.Equal(("Tell the schools", "tell-the-schools"), (visitor.Heading, Value(visitor, "Input.key")));
        Assert.Contains("Has not been filled in.", visitor.Errors);
        await visitor.Press("Save in the draft", ("Input.unit", "working days"), ("Input.ends", "notified"));
        Assert.DoesNotContain((await host.Show(draft)).Problems, one => one.At.EndsWith("unit", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "PLT-42")]
    public async Task A_discarded_draft_can_not_be_changed_any_more()
    {
        var draft = await host.Draft("Not wanted");
        using var visitor = Visitor(Actors.Coordinator);
        await visitor.Open($"/profile/drafts/{draft}/discard");
        await visitor.Press("Discard the draft");
        Assert.Contains("Discarded by Coordinator", visitor.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/profile/drafts/{draft}/part?at=protocol.clocks")).Status);
        Assert.Contains("start a new draft", (await visitor.Open($"/profile/drafts/{draft}")).Text);
    }

    private Visitor Visitor(Kernel.Identity.Actor actor) => new(host.ClientOf(actor));

    private static string? Value(Visitor visitor, string field) => (visitor.Page.QuerySelector($"[name='{field}']") as IHtmlInputElement)?.Value;

    private static string Button(Visitor visitor, string begins) =>
        System.Text.RegularExpressions.Regex.Replace(visitor.Page.QuerySelectorAll("button").First(one => one.TextContent.Contains(begins)).TextContent, @"\s+", " ").Trim();
}
