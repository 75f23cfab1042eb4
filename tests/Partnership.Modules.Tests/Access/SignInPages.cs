using System.Net;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access;

public class SignInPages(TestHost host) : IClassFixture<TestHost>
{
    private Visitor Browser() => new(host.ClientOf(null));

    private async Task<(Visitor Browser, Colleague Colleague)> SignedIn(string at = "/sign-in")
    {
        var colleague = await Colleague.New(host);
        return (await SignIn(Browser(), colleague, at), colleague);
    }

    private static async Task<Visitor> SignIn(Visitor browser, Colleague colleague, string at = "/sign-in", TimeSpan later = default)
    {
        await browser.Open(at);
        await browser.Press(null, ("Input.Email", colleague.Email), ("Input.Password", Colleague.Password));
        return await browser.Press(null, ("Input.Code", colleague.CodeAfter(later)));
    }

    [Fact, Trait("Rule", "PLT-02"), Trait("Rule", "PLT-74")]
    public async Task Signing_in_leads_home_and_signing_out_leads_back()
    {
        var (browser, _) = await SignedIn();
        using var _1 = browser;
        Assert.Equal("/home", browser.Address);
        Assert.Equal("What you must do", browser.Heading);

        await browser.Press("Sign out");
        Assert.Equal("/sign-in", browser.Address);
        await browser.Open("/home");
        Assert.Equal("/sign-in?next=%2Fhome", browser.Address);
    }

    [Theory]
    [InlineData("/account", "/account")]
    [InlineData("https://evil.example/", "/home")]
    [InlineData("//evil.example/", "/home")]
    [InlineData("/\\evil.example/", "/home")]
    public async Task After_signing_in_one_comes_to_the_page_one_asked_for_if_it_is_ours(string next, string arrived)
    {
        var (browser, _) = await SignedIn("/sign-in?next=" + Uri.EscapeDataString(next));
        Assert.Equal(arrived, browser.Address);
        browser.Dispose();
    }

    [Fact, Trait("Rule", "PLT-02")]
    public async Task A_wrong_password_is_told_in_plain_words_and_the_address_stays_typed()
    {
        var colleague = await Colleague.New(host);
        using var browser = await Browser().Open("/sign-in");
        await browser.Press(null, ("Input.Email", colleague.Email), ("Input.Password", "not my password"));

        Assert.Equal(["The email address or the password is not right. Check both, then try again."], browser.Errors);
        Assert.Equal(colleague.Email, browser.Page.QuerySelector("#Input_Email")?.GetAttribute("value"));
        Assert.Null(browser.Page.QuerySelector("#Input_Password")?.GetAttribute("value"));
    }

    [Fact, Trait("Rule", "PLT-02")]
    public async Task A_right_password_alone_opens_nothing()
    {
        var colleague = await Colleague.New(host);
        using var browser = await Browser().Open("/sign-in");
        await browser.Press(null, ("Input.Email", colleague.Email), ("Input.Password", Colleague.Password));
        Assert.Equal("Enter the code from your app", browser.Heading);
        await browser.Press(null, ("Input.Code", "000000x"));
        Assert.Contains("not right, or was used before", Assert.Single(browser.Errors), StringComparison.Ordinal);

        await browser.Open("/home");
        Assert.Equal("Sign in", browser.Heading);
    }

    [Fact]
    public async Task The_code_is_asked_for_only_after_the_password_and_not_for_ever()
    {
        using var browser = await Browser().Open("/sign-in/code");
        Assert.Equal("Sign in", browser.Heading);

        var colleague = await Colleague.New(host);
        await browser.Press(null, ("Input.Email", colleague.Email), ("Input.Password", Colleague.Password));
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        await browser.Press(null, ("Input.Code", colleague.Code));
        Assert.Equal("Sign in", browser.Heading);
    }

    [Fact, Trait("Rule", "PLT-02")]
    public async Task A_session_ends_after_half_an_hour_without_use_and_after_twelve_hours_of_use()
    {
        var (idle, _) = await SignedIn();
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal("Sign in", (await idle.Open("/home")).Heading);

        var (busy, _) = await SignedIn();
        for (var quarters = 0; quarters < 47; quarters++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(15));
            Assert.Equal("What you must do", (await busy.Open("/home")).Heading);
        }
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("Sign in", (await busy.Open("/home")).Heading);
    }

    [Fact, Trait("Rule", "PLT-02")]
    public async Task Sessions_are_listed_and_one_that_is_ended_elsewhere_is_over_at_once()
    {
        var (first, colleague) = await SignedIn();
        using var second = await SignIn(Browser(), colleague, later: TimeSpan.FromSeconds(30));

        await second.Open("/account");
        Assert.Equal(2, second.Page.QuerySelectorAll("tbody tr").Length);
        await second.Press("End the session on A browser on a device we don’t recognise");
        Assert.Contains("The session has ended", second.Text, StringComparison.Ordinal);
        Assert.Single(second.Page.QuerySelectorAll("tbody tr"));

        Assert.Equal("Sign in", (await first.Open("/home")).Heading);
        first.Dispose();
    }

    [Fact, Trait("Rule", "PLT-02")]
    public async Task Something_that_carries_ones_name_asks_again_after_ten_minutes()
    {
        var (browser, colleague) = await SignedIn("/sign-in?next=/account/recovery-codes");
        Assert.Equal("Make new recovery codes", browser.Heading);

        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await browser.Open("/account/recovery-codes");
        Assert.Equal("Show that it is you", browser.Heading);
        await browser.Press("Continue", ("Input.Password", "not my password"));
        Assert.Single(browser.Errors);
        await browser.Press("Continue", ("Input.Code", colleague.Code));
        Assert.Equal("/account/recovery-codes", browser.Address);
        browser.Dispose();
    }

    [Fact, Trait("Rule", "PLT-02")]
    public async Task Ten_recovery_codes_sign_in_once_each_in_place_of_the_app()
    {
        var (browser, colleague) = await SignedIn("/sign-in?next=/account/recovery-codes");
        await browser.Press("Make new codes");
        Assert.Equal("Your new recovery codes", browser.Heading + string.Join(' ', browser.Errors));
        var codes = browser.Page.QuerySelectorAll("main li code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Distinct().Count());

        Assert.Equal("Set up your authenticator app", await HeadingAfter(codes[0].ToUpperInvariant().Replace('-', ' ')));
        Assert.Equal("Use a recovery code", await HeadingAfter(codes[0]));
        await browser.Open("/account");
        Assert.Contains("You have 9 recovery codes left", browser.Text, StringComparison.Ordinal);
        browser.Dispose();

        async Task<string> HeadingAfter(string code)
        {
            using var elsewhere = await Browser().Open("/sign-in");
            await elsewhere.Press(null, ("Input.Email", colleague.Email), ("Input.Password", Colleague.Password));
            await elsewhere.Open("/sign-in/code?recovery=true");
            return (await elsewhere.Press(null, ("Input.Code", code))).Heading;
        }
    }

    [Fact]
    public async Task A_sign_in_never_takes_over_a_session_that_was_there_before()
    {
        var (browser, colleague) = await SignedIn();
        var before = await Tokens(colleague);
        await browser.Press("Sign out");
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        await SignIn(browser, colleague);

        var after = await Tokens(colleague);
        Assert.Single(before);
        Assert.Equal(2, after.Distinct().Count());
        browser.Dispose();
    }

    [Theory]
    [InlineData("http://localhost", "session=", false)]
    [InlineData("https://localhost", "__Host-session=", true)]
    public async Task The_cookie_is_held_to_this_host_over_https_and_plain_on_a_developers_machine(string address, string name, bool secure)
    {
        var colleague = await Colleague.New(host);
        using var client = host.CreateClient(new() { BaseAddress = new Uri(address), HandleCookies = false, AllowAutoRedirect = false });
        var cookies = new Dictionary<string, string>();
        await Send("/sign-in", null);
        await Send("/sign-in", [new("Input.Email", colleague.Email), new("Input.Password", Colleague.Password)]);
        await Send("/sign-in/code", null);
        var set = await Send("/sign-in/code", [new("Input.Code", colleague.Code)]);

        var session = Assert.Single(set, cookie => cookie.StartsWith(name, StringComparison.Ordinal));
        Assert.Contains("httponly", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", session, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", session, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(secure, session.Contains("secure", StringComparison.OrdinalIgnoreCase));

        async Task<List<string>> Send(string path, List<KeyValuePair<string, string>>? form)
        {
            using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, path);
            if (form is not null) request.Content = new FormUrlEncodedContent([.. form, new("__RequestVerificationToken", cookies["token"])]);
            if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Where(one => one.Key != "token").Select(one => $"{one.Key}={one.Value}")));
            using var response = await client.SendAsync(request);
            var got = response.Headers.TryGetValues("Set-Cookie", out var values) ? values.ToList() : [];
            foreach (var pair in got.Select(cookie => cookie.Split(';')[0].Split('=', 2))) cookies[pair[0]] = pair[1];
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
            if (page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") is { } token) cookies["token"] = token;
            Assert.NotEqual(HttpStatusCode.BadRequest, response.StatusCode);
            return got;
        }
    }

    private async Task<List<string>> Tokens(Colleague colleague)
    {
        await using var read = host.Database.CreateCommand("select encode(token_hash, 'hex') from access.session where person = $1");
        read.Parameters.Add(new() { Value = colleague.Person.Value });
        await using var rows = await read.ExecuteReaderAsync();
        var tokens = new List<string>();
        while (await rows.ReadAsync()) tokens.Add(rows.GetString(0));
        return tokens;
    }
}
