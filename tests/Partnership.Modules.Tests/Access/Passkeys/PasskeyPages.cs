using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access.Passkeys;

[Trait("Rule", "PLT-02")]
public class PasskeyPages(TestHost host) : IClassFixture<TestHost>
{
    private readonly AccountSteps _steps = new(host);

    [Fact]
    public async Task A_passkey_is_added_and_signs_in_alone_with_its_amr_recorded()
    {
        var (browser, colleague) = await _steps.SignedIn();
        using var device = new Authenticator();
        await browser.AddPasskey(device, "Work laptop");
        Assert.Equal("/account", browser.Address);
        Assert.Contains("Passkey added", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Work laptop", browser.Text, StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var elsewhere = await _steps.Browser().SignIn(device);
        Assert.Equal("/home", elsewhere.Address);
        Assert.Equal("hwk user", await _steps.LastMethods(colleague));
        Assert.Contains(await _steps.Trail(colleague.Person), sentence => sentence.StartsWith("signed in with the passkey “Work laptop”", StringComparison.Ordinal));
        Assert.Contains("Your account was used on a new device", await _steps.MailsTo(colleague.Email));
        Assert.Contains("A passkey was added to your account", await _steps.MailsTo(colleague.Email));
        browser.Dispose();
    }

    [Fact]
    public async Task A_passkey_that_devices_share_is_recorded_as_such()
    {
        var (browser, colleague) = await _steps.SignedIn();
        using var phone = new Authenticator { Shared = true };
        await browser.AddPasskey(phone, "");
        Assert.Contains("A browser on a device we don’t recognise", browser.Page.QuerySelector("[aria-label='Your passkeys']")?.TextContent, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var elsewhere = await _steps.Browser().SignIn(phone);
        Assert.Equal("swk user", await _steps.LastMethods(colleague));
        browser.Dispose();
    }

    [Fact]
    public async Task An_answer_is_taken_once_and_only_from_the_browser_that_was_asked()
    {
        var (_, device) = await WithPasskey();
        using var browser = await _steps.Browser().Open("/sign-in");
        var (form, address) = (browser.Page, browser.Address);
        var answer = device.Show(await browser.Options());

        using var thief = await _steps.Browser().Open("/sign-in");
        await thief.Press("Sign in with a passkey", ("Credential", answer));
        Assert.Equal("Sign in", thief.Heading);
        await thief.Options();
        await thief.Press("Sign in with a passkey", ("Credential", answer));
        Assert.Equal("Sign in", thief.Heading);

        await browser.Press("Sign in with a passkey", ("Credential", answer));
        Assert.Equal("/home", browser.Address);
        await browser.Press("Sign out");
        browser.Back(form, address);
        await browser.Press("Sign in with a passkey", ("Credential", answer));
        Assert.Contains("This passkey does not open an account here", Assert.Single(browser.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_answer_spends_its_challenge()
    {
        var (_, device) = await WithPasskey();
        using var stranger = new Authenticator();
        using var browser = await _steps.Browser().Open("/sign-in");
        var options = await browser.Options();
        stranger.Make("""{"user":{"id":"eA"},"challenge":"eA"}""");
        await browser.Press("Sign in with a passkey", ("Credential", stranger.Show(options)));
        Assert.Single(browser.Errors);

        await browser.Press("Sign in with a passkey", ("Credential", device.Show(options)));
        Assert.Single(browser.Errors);
    }

    [Fact]
    public async Task A_challenge_lasts_five_minutes()
    {
        var (_, device) = await WithPasskey();
        using var browser = await _steps.Browser().Open("/sign-in");
        var answer = device.Show(await browser.Options());
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await browser.Press("Sign in with a passkey", ("Credential", answer));
        Assert.Equal("Sign in", browser.Heading);
    }

    [Theory]
    [InlineData("https://localhost.evil.example", "localhost", true)]
    [InlineData("http://localhost:1", "localhost", true)]
    [InlineData("http://localhost", "evil.example", true)]
    [InlineData("http://localhost", "localhost", false)]
    public async Task A_false_page_or_a_device_that_asked_for_nothing_gets_nobody_in(string origin, string site, bool unlocked)
    {
        var (browser, _) = await _steps.SignedIn();
        using var device = new Authenticator { Origin = origin, Site = site, Unlocked = unlocked };
        await browser.AddPasskey(device, "Bent");
        Assert.Contains("The passkey was not made", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await browser.Open("/account");
        Assert.DoesNotContain("Bent", browser.Text, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task A_good_passkey_that_is_shown_without_a_finger_does_not_count()
    {
        var (_, device) = await WithPasskey();
        device.Unlocked = false;
        using var browser = await _steps.Browser().SignIn(device);
        Assert.Equal("Sign in", browser.Heading);
    }

    [Fact]
    public async Task A_copied_key_is_found_out_by_its_counter()
    {
        var (browser, _) = await _steps.SignedIn();
        using var device = new Authenticator { Counter = 10 };
        await browser.AddPasskey(device, "Security key");
        using (var first = await _steps.Browser().SignIn(device)) Assert.Equal("/home", first.Address);
        device.Counter = 9;
        using var copy = await _steps.Browser().SignIn(device);
        Assert.Equal("Sign in", copy.Heading);
        browser.Dispose();
    }

    [Fact]
    public async Task A_passkey_shows_again_that_it_is_you_and_nobody_elses_does()
    {
        var (browser, device) = await WithPasskey();
        var (_, others) = await WithPasskey();
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await browser.Open("/account/recovery-codes");
        Assert.Equal("Show that it is you", browser.Heading);
        await browser.Press("Use my passkey", ("Credential", others.Show(await browser.Options())));
        Assert.Single(browser.Errors);

        await browser.Press("Use my passkey", ("Credential", device.Show(await browser.Options())));
        Assert.Equal("/account/recovery-codes", browser.Address);
        browser.Dispose();
    }

    [Fact]
    public async Task A_challenge_for_signing_in_does_not_prove_presence()
    {
        var (browser, device) = await WithPasskey();
        using var signIn = await _steps.Browser().Open("/sign-in");
        var answer = device.Show(await signIn.Options());
        host.Clock.Advance(TimeSpan.FromMinutes(4));
        await browser.Open("/sign-in/again?next=/account");
        await browser.Press("Use my passkey", ("Credential", answer));
        Assert.Single(browser.Errors);
        browser.Dispose();
    }

    [Fact]
    public async Task Passkeys_are_renamed_and_removed_by_their_owner_alone()
    {
        var (browser, device) = await WithPasskey();
        await browser.Open("/account");
        var rename = browser.Page.QuerySelector("a[href$='/rename']")?.GetAttribute("href") ?? "";
        var remove = browser.Page.QuerySelector("a[href$='/remove']")?.GetAttribute("href") ?? "";
        var (other, _) = await _steps.SignedIn();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.Open(rename)).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.Open(remove)).Status);

        await browser.Open(rename);
        await browser.Press("Rename it", ("Input.Name", ""));
        Assert.Equal(["Enter a name"], browser.Errors);
        await browser.Press("Rename it", ("Input.Name", "Old phone"));
        Assert.Contains("Old phone", browser.Text, StringComparison.Ordinal);
        await browser.Open(remove);
        await browser.Press("Remove it");
        Assert.Contains("Passkey removed", browser.Text, StringComparison.Ordinal);

        using var gone = await _steps.Browser().SignIn(device);
        Assert.Equal("Sign in", gone.Heading);
        browser.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task The_last_way_in_is_not_removed()
    {
        var (browser, device, _) = await _steps.JoinedWithAPasskey();
        await browser.Open("/account");
        await browser.Open(browser.Page.QuerySelector("a[href$='/remove']")?.GetAttribute("href") ?? "");
        await browser.Press("Remove it");
        Assert.Contains("your only way in", Assert.Single(browser.Errors), StringComparison.Ordinal);

        using var still = await _steps.Browser().SignIn(device);
        Assert.Equal("/home", still.Address);
        browser.Dispose();
        device.Dispose();
    }

    [Fact]
    public async Task Without_JavaScript_the_pages_offer_password_and_code()
    {
        using var browser = await _steps.Browser().Open("/sign-in");
        Assert.True(browser.Page.QuerySelector("form[data-passkey]")?.HasAttribute("hidden"));
        Assert.NotNull(browser.Page.QuerySelector("#Input_Password"));
    }

    private async Task<(Visitor Browser, Authenticator Device)> WithPasskey()
    {
        var (browser, _) = await _steps.SignedIn();
        var device = new Authenticator();
        await browser.AddPasskey(device, "Work laptop");
        Assert.Equal("/account", browser.Address);
        return (browser, device);
    }
}
