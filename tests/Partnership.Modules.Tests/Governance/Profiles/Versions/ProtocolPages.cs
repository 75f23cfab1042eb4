using System.Net;
using AngleSharp.Dom;
using Partnership.Governance.WorkingCalendar.AddAClosureDay;
using Partnership.Kernel.Identity;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance.Profiles.Versions;

public sealed class ProtocolPages(TestHost host) : IClassFixture<TestHost>
{
    [Theory, Trait("Rule", "PLT-04")]
    [InlineData("/protocol")]
    [InlineData("/protocol/1")]
    [InlineData("/protocol/compare")]
    [InlineData("/protocol/preview")]
    [InlineData("/profile")]
    [InlineData("/profile/compare")]
    public async Task Only_those_who_work_under_it_read_it(string path)
    {
        using var nobody = host.ClientOf(null, followRedirects: false);
        using var asked = await nobody.GetAsync(new Uri(path, UriKind.Relative));
        Assert.StartsWith("/sign-in", asked.Headers.Location?.ToString());
        using var young = Visitor(Actors.YoungScrutineer);
        Assert.Equal(HttpStatusCode.NotFound, (await young.Open(path)).Status);
        using var partner = Visitor(Actors.PolicePartner);
        Assert.Equal(path.StartsWith("/protocol", StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await partner.Open(path)).Status);
    }

    [Fact, Trait("Rule", "PLT-41")]
    public async Task The_protocol_can_be_read_as_a_page()
    {
        using var visitor = Visitor(Actors.Coordinator);
        await visitor.Open("/protocol");
        Assert.Equal("Rapid Review and child safeguarding practice review protocol", visitor.Heading);
        Assert.Contains("Rapid Review Panel held", Row(visitor, "#clocks-3"));
        Assert.Contains("10 working days the notification, or else the decision to hold a Rapid Review day 0 Our own", Row(visitor, "#clocks-3"));
        Assert.Contains("The chair or a substitute and one from each statutory partner", visitor.Text);
        Assert.DoesNotContain("head-of-quality-assurance", visitor.Text);
    }

    [Fact, Trait("Rule", "PLT-71"), Trait("Rule", "PLT-41")]
    public async Task The_picture_of_the_way_says_in_words_what_its_table_says()
    {
        using var visitor = Visitor(Actors.Coordinator);
        var picture = (await visitor.Open("/protocol")).Page.QuerySelector("svg[role=img]");
        Assert.NotNull(picture?.QuerySelector("title"));
        Assert.Contains("Panel leads to Decision and signatures.", picture.QuerySelector("desc")?.TextContent);
        Assert.Equal(visitor.Page.QuerySelectorAll("tr[id^=stages-]").Length, picture.QuerySelectorAll("rect").Length);
    }

    [Fact, Trait("Rule", "HRD-03"), Trait("Rule", "BYD-02")]
    public async Task Where_sources_disagree_the_other_value_stands_with_its_source()
    {
        using var visitor = Visitor(Actors.Coordinator);
        await visitor.Open("/protocol");
        Assert.Contains("Elsewhere: 15 working days from the referral (S4, body)", Row(visitor, "#clocks-4"));
        Assert.Contains("Assumed: The protocol says “15 days” without a unit", Row(visitor, "#clocks-4"));
    }

    [Fact, Trait("Rule", "HRD-03"), Trait("Rule", "BYD-02")]
    public async Task All_that_is_assumed_or_disputed_is_listed_and_each_leads_to_its_place()
    {
        using var visitor = Visitor(Actors.Coordinator);
        await visitor.Open("/protocol");
        var links = visitor.Page.QuerySelectorAll("#assumed ~ ol a, #disputed ~ ol a").Select(link => link.GetAttribute("href") ?? "").ToList();
        Assert.True(links.Count > 15);
        Assert.All(links, link => Assert.NotNull(visitor.Page.QuerySelector(link)));
        Assert.Equal(visitor.Page.QuerySelectorAll("main .sourced__assumed").Length, visitor.Page.QuerySelectorAll("#assumed + p + ol > li").Length);
    }

    [Fact, Trait("Rule", "PLT-41")]
    public async Task A_version_that_never_was_is_not_there()
    {
        using var visitor = Visitor(Actors.Coordinator);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/protocol/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/protocol/77")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/protocol/99999999999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/protocol/compare?from=77&to=1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/protocol/compare?from=../law&to=1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/profile/compare?from=1&to=77")).Status);
    }

    [Fact, Trait("Rule", "BYD-02")]
    public async Task Another_partnerships_protocol_can_be_laid_beside_ours()
    {
        using var visitor = Visitor(Actors.BusinessManager);
        await visitor.Open("/protocol/compare?from=1&to=tameside");
        Assert.Contains("beside Tameside, as it ships", visitor.Text);
        Assert.Contains("Screening Panel", visitor.Text);
        await visitor.Follow("See both on a sample case");
        Assert.Contains("Only in “Tameside, as it ships”", visitor.Text);
    }

    [Fact, Trait("Rule", "PLT-42")]
    public async Task A_protocol_differs_from_itself_in_nothing()
    {
        using var visitor = Visitor(Actors.BusinessManager);
        Assert.Contains("Nothing differs.", (await visitor.Open("/protocol/compare?from=1&to=tower-hamlets")).Text);
    }

    [Fact, Trait("Rule", "PLT-42"), Trait("Rule", "HRD-02")]
    public async Task A_sample_case_shows_how_each_date_is_worked_out_and_says_what_is_wrong_with_a_day()
    {
        using var visitor = Visitor(Actors.Coordinator);
        await visitor.Open("/protocol/preview?from=1&to=1&Sample.Referred=2026-03-30&Sample.At=2:30pm");
        Assert.Contains("Wednesday 22 April 2026 If the first day were counted as Day 1: Tuesday 21 April 2026", visitor.Text);
        Assert.Contains("15 working days from the notification on Monday 30 March 2026", visitor.Text);
        Assert.Contains("Cases that run now keep the protocol they began with", visitor.Text);

        await visitor.Open("/protocol/preview?Sample.Notified.Day=31&Sample.Notified.Month=2&Sample.Notified.Year=2026");
        Assert.Contains("Day of the notification must be a real date", Assert.Single(visitor.Errors));
        await visitor.Open("/protocol/preview?Sample.Referred=2090-01-01");
        Assert.Contains("bank holidays are known for these years", string.Join(" ", visitor.Errors));
    }

    [Fact, Trait("Rule", "PLT-42")]
    public async Task The_profile_names_every_version_with_who_when_and_why_and_what_changed()
    {
        await host.Do(new AddAClosureDay(new(2026, 12, 29), "The offices move", host.Key()));
        using var visitor = Visitor(Actors.BusinessManager);
        await visitor.Open("/profile");
        Assert.Contains("A new installation", visitor.Text);
        Assert.Contains("The offices are closed on 29 December 2026: The offices move", visitor.Text);
        await visitor.Open(visitor.Page.QuerySelector("main tbody a[href^='/profile/compare']")?.GetAttribute("href") ?? "");
        Assert.Contains("Closure days", visitor.Text);
        Assert.Contains("29 December 2026", visitor.Text);
        Assert.Contains("1 difference", visitor.Text, StringComparison.OrdinalIgnoreCase);
    }

    private Visitor Visitor(Actor actor) => new(host.ClientOf(actor));

    private static string Row(Visitor visitor, string id) => string.Join(" ", (visitor.Page.QuerySelector(id)?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
