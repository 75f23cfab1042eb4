using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Partnership.Kernel.Identity;
using Partnership.Reviews.AgencyChecks;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.AgencyChecks;

public sealed class PagesForOfficers(TestHost host) : IClassFixture<TestHost>
{
    [Theory, Trait("Rule", "REV-90")]
    [InlineData("")]
    [InlineData("/barts-health")]
    [InlineData("/share")]
    public async Task Only_officers_find_these_pages(string page)
    {
        var made = await host.CaseWithChecks();
        var path = $"/cases/{made.Reference}/checks{page}";

        using var nobody = host.ClientOf(null, followRedirects: false);
        using var redirected = await nobody.GetAsync(new Uri(path, UriKind.Relative));
        Assert.StartsWith("/sign-in", redirected.Headers.Location?.OriginalString, StringComparison.Ordinal);
        foreach (var other in new[] { Actors.BartsLead, Actors.Apprentice, Actors.PolicePartner, Actors.Administrator })
            Assert.Equal(HttpStatusCode.NotFound, (await As(other, path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await As(Actors.Coordinator, path)).Status);
    }

    [Fact, Trait("Rule", "REV-30")]
    public async Task The_officer_is_proposed_the_core_agencies_the_last_day_and_whom_it_is_about_and_asks()
    {
        var made = await host.CaseForChecks();
        using var page = await As(Actors.Coordinator, $"/cases/{made.Reference}/checks");
        Assert.Contains("No agency has been asked yet", page.Text, StringComparison.Ordinal);
        Assert.Contains("police", Ticked(page));
        Assert.DoesNotContain("housing", Ticked(page));
        Assert.Contains("from Monday 30 November 2026 to Thursday 3 December 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Alex Beech", page.Page.QuerySelector("textarea[name='Input.About']")?.TextContent, StringComparison.Ordinal);

        await page.Press("Ask these agencies");

        Assert.Contains("6 agencies asked", page.Text, StringComparison.Ordinal);
        Assert.Contains("Asked, not begun", page.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-30"), Trait("Rule", "PLT-72")]
    public async Task What_is_wrong_stands_next_to_its_field_and_nothing_typed_is_lost()
    {
        var made = await host.CaseForChecks();
        using var page = await As(Actors.Coordinator, $"/cases/{made.Reference}/checks");

        await page.Press("Ask these agencies", ("Input.DueOn.Day", "24"), ("Input.DueOn.Month", "11"), ("Input.DueOn.Year", "2026"), ("Input.About", "Child A of Quay Row"));

        Assert.Contains("The protocol gives agencies until Monday 30 November 2026 at least", page.Errors);
        Assert.Contains("Child A of Quay Row", page.Page.QuerySelector("textarea[name='Input.About']")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("police", Ticked(page));
        Assert.Empty(await host.ChecksOf(made, "police"));
    }

    [Fact, Trait("Rule", "REV-32")]
    public async Task The_officer_sends_a_form_back_with_comments_then_accepts_the_next_version_and_shares_it()
    {
        var made = await host.CaseWithChecks("barts-health", "housing");
        await host.SendCheckOf(made, Actors.BartsLead, "First account");
        using var page = await As(Actors.Coordinator, $"/cases/{made.Reference}/checks/barts-health");
        Assert.Contains("First account", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Page.QuerySelectorAll<IHtmlInputElement>("main input[type=radio]"), one => one.IsChecked);

        await page.Press("Save");
        Assert.Contains("Choose whether to accept the form or send it back", page.Errors);
        await page.Press("Save", ("Input.Verdict", "SendBack"), ("Input.Comments", ""));
        Assert.Contains("Say what the agency should look at again", page.Errors);
        await page.Press("Save", ("Input.Verdict", "SendBack"), ("Input.Comments", "What did the midwife know?"));
        Assert.Contains("Check form sent back", page.Text, StringComparison.Ordinal);

        using var lead = await As(Actors.BartsLead, $"/checks/{made.Reference}");
        Assert.Contains("What did the midwife know?", lead.Text, StringComparison.Ordinal);
        await host.SendCheckOf(made, Actors.BartsLead, "Second account");
        await page.Open($"/cases/{made.Reference}/checks/barts-health");
        Assert.Contains("Version 1, sent", page.Text, StringComparison.Ordinal);
        await page.Press("Save", ("Input.Verdict", "Accept"));
        Assert.Contains("Check form accepted", page.Text, StringComparison.Ordinal);

        await page.Open($"/cases/{made.Reference}/checks/share");
        Assert.Contains("A missing form never holds up the panel", page.Text, StringComparison.Ordinal);
        await page.Press("Share them now");
        Assert.Contains("Agency checks shared", page.Text, StringComparison.Ordinal);
        Assert.Equal(CheckState.Shared, (await host.ChecksOf(made, "barts-health"))[0].State);
    }

    [Fact, Trait("Rule", "REV-31")]
    public async Task What_an_agency_drafts_is_not_the_officers_to_read()
    {
        var made = await host.CaseWithChecks();
        await host.WriteCheckOf(made, Actors.BartsMember, "Half a thought");

        using var page = await As(Actors.Coordinator, $"/cases/{made.Reference}/checks/barts-health");

        Assert.Contains("Nothing has been sent yet", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Half a thought", page.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> As(Actor actor, string path) => await new Visitor(host.ClientOf(actor)).Open(path);

    private static IReadOnlyList<string> Ticked(Visitor page) =>
        [.. page.Page.QuerySelectorAll<IHtmlInputElement>("input[name='Input.Agencies']").Where(one => one.IsChecked).Select(one => one.Value)];
}
