using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Partnership.Testing;
using Partnership.Testing.OpenIdProvider;
using Xunit;

namespace Partnership.Modules.Tests.Access.Organisations;

/// <summary>The real provider again: what it is asked, what it refuses, and which cookies hold it together.</summary>
public class CodesAndCookies(OrganisationSite site) : IClassFixture<OrganisationSite>
{
    [Fact, Trait("Rule", "PLT-03")]
    public async Task The_provider_is_asked_for_a_code_with_pkce_state_and_nonce_and_for_nobodys_details()
    {
        using var browser = await site.Browser(follow: false).Open("/sign-in/with/council");
        var asked = Query(browser.Location);

        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        Assert.Equal(("code", "openid", "S256", "43200"), (asked["response_type"], asked["scope"], asked["code_challenge_method"], asked["max_age"]));
        Assert.Equal("http://localhost/sign-in/from/council", asked["redirect_uri"]);
        Assert.All(new[] { "state", "nonce", "code_challenge" }, name => Assert.True(asked[name].Length >= 43, name));
        Assert.False(asked.ContainsKey("prompt"));

        using var again = await site.Browser(follow: false).Open("/sign-in/with/council");
        Assert.All(new[] { "state", "nonce", "code_challenge" }, name => Assert.NotEqual(asked[name], Query(again.Location)[name]));
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task A_code_is_good_once_and_an_answer_is_taken_once()
    {
        (await site.Linked("anna")).Browser.Dispose();
        using var browser = site.Browser(follow: false);
        var answer = await AnswerFor(browser, "anna");
        await browser.Open(answer);
        Assert.Equal("/sign-in/arrived", browser.Location?.OriginalString);
        var before = await site.AccountsOf();

        // The same answer again: the browser has nothing open any more.
        await browser.Open(answer);
        Assert.Contains("because=NotAsked", browser.Location?.OriginalString, StringComparison.Ordinal);

        // The old code in the answer to a new question: the provider has taken it already.
        var newer = Query(new Uri("http://localhost" + await AnswerFor(browser, "anna")));
        await browser.Open($"/sign-in/from/council?code={Query(new Uri("http://localhost" + answer))["code"]}&state={Uri.EscapeDataString(newer["state"])}");
        Assert.Contains("because=Wrong", browser.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Contains(site.Log, line => line.Contains("not taken: CodeRefused", StringComparison.Ordinal));
        Assert.Equal(before, await site.AccountsOf());
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task An_answer_carried_to_another_browser_signs_nobody_in()
    {
        (await site.Linked("bela")).Browser.Dispose();
        using var mine = site.Browser(follow: false);
        var answer = await AnswerFor(mine, "bela");
        var before = await site.AccountsOf();
        using var victim = await site.Browser().Open(answer);

        Assert.Equal("This sign-in can’t be finished", victim.Heading);
        Assert.Equal(before, await site.AccountsOf());
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task Cancelling_at_the_provider_leads_back_with_plain_words_and_to_another_try()
    {
        var before = await site.AccountsOf();
        using var browser = await site.Browser().Open("/sign-in?next=/account");
        await browser.Follow("Sign in with Borough Council");
        await browser.Press("Cancel");

        Assert.Equal("You did not sign in", browser.Heading);
        Assert.DoesNotContain("Carol", browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Log, line => line.Contains("Carol", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(before, await site.AccountsOf());
        await browser.Follow("Try again");
        Assert.Equal("/sign-in?next=%2Faccount", browser.Address);
    }

    [Theory, Trait("Rule", "PLT-03")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("the liar by another name than it gives itself")]
    public async Task A_provider_that_does_not_answer_or_is_another_than_the_settings_name_is_asked_nothing(string authority)
    {
        var named = authority.StartsWith("http", StringComparison.Ordinal) ? authority : site.Liar.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await using var host = site.Host.WithWebHostBuilder(builder => builder.UseSetting("SignIn:Organisations:hospital:Authority", named));
        using var browser = await new Visitor(host.CreateClient()).Open("/sign-in/with/hospital");

        Assert.Equal("We can’t reach Riverside Hospital now", browser.Heading);
    }

    [Theory, Trait("Rule", "PLT-03")]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    public async Task Nobody_is_led_away_by_a_link(string to)
    {
        (await site.Linked($"cleo{to.Length}")).Browser.Dispose();
        using var browser = await site.Browser().Open($"/sign-in/with/council?next={Uri.EscapeDataString(to)}");
        await browser.SignInThere($"cleo{to.Length}");
        Assert.Equal("http://localhost/home", browser.Site + browser.Address);

        await browser.Open($"/sign-in/not-taken?back={Uri.EscapeDataString(to)}");
        Assert.Equal("/sign-in", browser.Page.QuerySelector("main a.govuk-button")?.GetAttribute("href"));
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task What_came_back_lets_in_once_though_somebody_kept_the_cookie()
    {
        site.Liar.BeHonest();
        var (browser, _) = await site.SignedInByPassword("/sign-in?next=/account/sign-ins");
        await browser.Follow("Link Riverside Hospital");
        await browser.Press("Link it");
        browser.Dispose();
        using var client = site.Host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var cookie = (await Arrive(client)).GetValues("Set-Cookie").Last().Split(';')[0];

        Assert.Equal("/home", await Come());
        Assert.Equal("/sign-in", await Come());

        async Task<string?> Come()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in/arrived");
            request.Headers.Add("Cookie", cookie);
            using var response = await client.SendAsync(request);
            return response.Headers.Location?.OriginalString;
        }
    }

    [Theory, Trait("Rule", "PLT-03")]
    [InlineData("http://localhost", false, "asked.", "arrived=")]
    [InlineData("https://localhost", true, "__Host-asked.", "__Host-arrived=")]
    public async Task The_cookies_are_held_to_this_host_over_https_and_come_back_from_another_site(string address, bool https, string asked, string arrived)
    {
        await using var host = site.Host.WithWebHostBuilder(builder => builder.UseSetting("Https", https ? "true" : "false"));
        using var client = host.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(address), AllowAutoRedirect = false, HandleCookies = false });
        site.Liar.BeHonest();
        var taken = await Arrive(client, first => Check(first, asked));
        Assert.Equal("/sign-in/arrived", taken.Location?.OriginalString);
        Check(taken.GetValues("Set-Cookie").Last(), arrived);

        void Check(string cookie, string name)
        {
            Assert.StartsWith(name, cookie, StringComparison.Ordinal);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/;", cookie + ";", StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(https, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>To the liar and back, with the one cookie that was given on the way out.</summary>
    private static async Task<System.Net.Http.Headers.HttpResponseHeaders> Arrive(HttpClient client, Action<string>? given = null)
    {
        using var question = await client.GetAsync(new Uri("/sign-in/with/hospital", UriKind.Relative));
        var cookie = Assert.Single(question.Headers.GetValues("Set-Cookie"));
        given?.Invoke(cookie);
        using var outside = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await outside.GetAsync(question.Headers.Location);
        using var back = new HttpRequestMessage(HttpMethod.Get, answer.Headers.Location);
        back.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var taken = await client.SendAsync(back);
        return taken.Headers;
    }

    /// <summary>Path and query that the provider sends the browser back to.</summary>
    private async Task<string> AnswerFor(Visitor browser, string account)
    {
        await browser.Open("/sign-in/with/council");
        await Go(browser, follow => follow is { Host: "127.0.0.1" });
        if (browser.Heading == "Sign in at the council")
        {
            await browser.SignInThere(account);
            await Go(browser, follow => follow is { Host: "127.0.0.1" });
        }
        return browser.Location?.PathAndQuery ?? throw new InvalidOperationException("The provider did not answer: " + browser.Text);
    }

    private static async Task Go(Visitor browser, Func<Uri, bool> further)
    {
        while (browser.Location is { } location && new Uri(new Uri(browser.Site), location.OriginalString) is var to && further(to)) await browser.Open(to.ToString());
    }

    private static Dictionary<string, string> Query(Uri? address) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address?.Query).ToDictionary(one => one.Key, one => one.Value.ToString());
}
