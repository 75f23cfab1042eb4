using System.Net;
using AngleSharp.Html.Parser;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance;

public class PeoplePagesTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("/people")]
    [InlineData("/people/add")]
    [InlineData("/agencies")]
    [InlineData("/executive-chair")]
    [InlineData("/executive-chair/make")]
    [Trait("Rule", "PLT-04")]
    public async Task A_page_opens_for_the_manager_is_not_there_for_others_and_asks_strangers_to_sign_in(string page)
    {
        Assert.Equal(HttpStatusCode.OK, (await host.ClientOf(Actors.BusinessManager).GetAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientOf(Actors.BartsMember).GetAsync(page)).StatusCode);
        var stranger = await host.ClientOf(null, followRedirects: false).GetAsync(page);
        Assert.StartsWith("/sign-in", stranger.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "GOV-01")]
    public async Task A_person_is_added_on_the_page_found_by_agency_and_given_a_role()
    {
        var client = host.ClientOf(Actors.BusinessManager);
        var shown = await Post(client, "/people/add", new() { ["Input.Name"] = "Housing Lead", ["Input.Email"] = "Lead@Housing.Council.Example" });
        Assert.Contains("Person added", shown, StringComparison.Ordinal);
        Assert.Contains("lead@housing.council.example", shown, StringComparison.Ordinal);

        var list = await client.GetStringAsync("/people?agency=housing");
        Assert.Contains("1 person match", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Next page", list, StringComparison.Ordinal);
        var link = new HtmlParser().ParseDocument(list).QuerySelectorAll("td a").Select(one => one.GetAttribute("href")).Single();

        shown = await Post(client, $"{link}/give-a-role", new()
        {
            ["Input.Role"] = "agency-safeguarding-lead",
            ["Input.Because"] = "Appointed",
            ["Input.From.Day"] = "1",
            ["Input.From.Month"] = "9",
            ["Input.From.Year"] = "2026",
        });
        Assert.Contains("from 1 September 2026, today", shown, StringComparison.Ordinal);
        Assert.Contains("Housing Lead", await client.GetStringAsync("/people?role=agency-safeguarding-lead"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_next_to_its_field_and_what_was_typed_stays()
    {
        var shown = await Post(host.ClientOf(Actors.BusinessManager), "/people/add", new() { ["Input.Name"] = "Somebody typed", ["Input.Email"] = "not an address" });

        Assert.Contains("Enter a work email address", shown, StringComparison.Ordinal);
        Assert.Contains("value=\"Somebody typed\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_here_already_is_refused_in_words()
    {
        var client = host.ClientOf(Actors.BusinessManager);
        await Post(client, "/people/add", new() { ["Input.Name"] = "First", ["Input.Email"] = "same@work.example" });

        Assert.Contains("already here", await Post(client, "/people/add", new() { ["Input.Name"] = "Second", ["Input.Email"] = "SAME@work.example" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_of_accounts_sees_people_and_can_not_give_roles()
    {
        var administrator = host.ClientOf(Actors.Administrator);

        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/people")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/people/add")).StatusCode);
    }

    [Fact]
    public async Task A_filter_that_finds_nobody_says_so()
    {
        Assert.Contains("Nobody matches", await host.ClientOf(Actors.BusinessManager).GetStringAsync("/people?agency=cdop"), StringComparison.Ordinal);
    }

    private static async Task<string> Post(HttpClient client, string page, Dictionary<string, string> fields)
    {
        var form = new HtmlParser().ParseDocument(await client.GetStringAsync(page)).QuerySelector("main form[method=post]");
        foreach (var hidden in form!.QuerySelectorAll("input[type=hidden]")) fields.TryAdd(hidden.GetAttribute("name")!, hidden.GetAttribute("value") ?? "");
        return WebUtility.HtmlDecode(await (await client.PostAsync(page, new FormUrlEncodedContent(fields))).Content.ReadAsStringAsync());
    }
}
