using System.Net;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Access.Passkeys;
using Partnership.Modules.Tests.Governance;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access;

[Trait("Rule", "PLT-02")]
public class AccountPages(TestHost host) : IClassFixture<TestHost>
{
    private const string NewPassword = "wharf orbit moss kettle";
    private readonly AccountSteps _steps = new(host);

    [Fact]
    public async Task A_password_is_changed_with_the_one_before_and_ends_the_other_sessions()
    {
        var (browser, colleague) = await _steps.SignedIn();
        using var other = await AccountSteps.SignIn(_steps.Browser(), colleague, later: TimeSpan.FromSeconds(30));
        await browser.Open("/account/password");
        await browser.Press("Change it", ("Input.Current", "not my password"), ("Input.Password", NewPassword));
        Assert.Contains("not the password you have now", browser.Page.QuerySelector("#Input_Current-error")?.TextContent, StringComparison.Ordinal);
        await browser.Press("Change it", ("Input.Current", Colleague.Password), ("Input.Password", "Password123456"));
        Assert.Contains("lists that guessers use", browser.Page.QuerySelector("#Input_Password-error")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Your account", (await other.Open("/account")).Heading);

        await browser.Press("Change it", ("Input.Current", Colleague.Password), ("Input.Password", NewPassword));
        Assert.Contains("Password changed", browser.Text, StringComparison.Ordinal);
        Assert.Equal("Sign in", (await other.Open("/account")).Heading);
        Assert.Null((await colleague.GivesPassword()).Value.Person);
        Assert.NotNull((await colleague.GivesPassword(NewPassword)).Value.Person);
        Assert.Contains("Your password was changed", await _steps.MailsTo(colleague.Email));
        browser.Dispose();
    }

    [Fact, Trait("Rule", "PLT-76")]
    public async Task Who_is_called_by_their_only_role_reads_it_once()
    {
        using var doctor = await new Visitor(host.ClientOf(Actors.DesignatedDoctor)).Open("/account");
        Assert.Contains("You are signed in as Designated Doctor.", doctor.Text, StringComparison.Ordinal);

        var (named, colleague) = await _steps.SignedIn();
        await host.Give(colleague.Person, "independent-reviewer", London.Today(host.Clock));
        await named.Open("/account");
        Assert.Matches("You are signed in as Colleague \\d+, Independent [Rr]eviewer", named.Text);
        named.Dispose();
    }

    [Fact]
    public async Task Who_has_a_passkey_alone_adds_a_password_and_an_app_with_ten_recovery_codes()
    {
        var (browser, device, person) = await _steps.JoinedWithAPasskey();
        await browser.Open("/account/password");
        Assert.Equal("/account/authenticator", browser.Address);
        await browser.Press("Continue", ("Input.Password", "short"));
        Assert.Contains("12 characters or more", browser.Page.QuerySelector("#Input_Password-error")?.TextContent, StringComparison.Ordinal);
        await browser.Press("Continue", ("Input.Password", NewPassword));
        await browser.Press("Use this app from now on", ("Input.Code", "000000x"));
        Assert.Contains("This code is not right", browser.Page.QuerySelector("#Input_Code-error")?.TextContent, StringComparison.Ordinal);
        await browser.Press("Use this app from now on", ("Input.Code", browser.CodeOnPage(host)));
        Assert.Equal(10, browser.Page.QuerySelectorAll("main li code").Length);
        Assert.Contains("set up a new authenticator app; their other sessions ended", await _steps.Trail(person));
        browser.Dispose();
        device.Dispose();
    }

    [Theory]
    [InlineData("/account/authenticator")]
    [InlineData("/account/passkeys/add")]
    public async Task What_lets_in_is_changed_only_after_showing_that_it_is_you(string page)
    {
        var (browser, colleague) = await _steps.SignedIn();
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await browser.Open(page);
        Assert.Equal("Show that it is you", browser.Heading);
        await browser.Press("Continue", ("Input.Code", colleague.Code));
        Assert.Equal(page, browser.Address);
        browser.Dispose();
    }

    [Theory]
    [InlineData("/account/authenticator")]
    [InlineData("/account/password")]
    [InlineData("/account/passkeys/add")]
    [InlineData("/account/passkeys/00000000-0000-0000-0000-000000000000/rename")]
    [InlineData("/account/passkeys/00000000-0000-0000-0000-000000000000/remove")]
    [Trait("Rule", "PLT-04")]
    public async Task Strangers_are_asked_to_sign_in(string page)
    {
        using var browser = await _steps.Browser().Open(page);
        Assert.Equal("/sign-in?next=" + Uri.EscapeDataString(page), browser.Address);
    }

    [Fact]
    public async Task A_session_has_a_new_token_after_the_second_step_and_after_showing_again_that_it_is_you()
    {
        var (browser, colleague) = await _steps.SignedIn();
        var first = await Hash(colleague);
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await browser.Open("/sign-in/again?next=/account");
        await browser.Press("Continue", ("Input.Password", "not my password"));
        Assert.Equal(first, await Hash(colleague));
        await browser.Press("Continue", ("Input.Password", Colleague.Password));
        Assert.Equal("/account", browser.Address);

        Assert.NotEqual(first, await Hash(colleague));
        Assert.Equal("Your account", (await browser.Open("/account")).Heading);
        browser.Dispose();
    }

    [Fact]
    public async Task A_token_from_before_showing_again_that_it_is_you_opens_nothing()
    {
        var colleague = await Colleague.New(host);
        using var client = host.CreateClient(new() { AllowAutoRedirect = true, HandleCookies = true });
        using var browser = await AccountSteps.SignIn(new Visitor(client), colleague);
        var stolen = await Cookie(colleague);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await browser.Open("/sign-in/again?next=/account");
        await browser.Press("Continue", ("Input.Password", Colleague.Password));

        await using var read = host.Database.CreateCommand("select count(*) from access.session where token_hash = $1");
        read.Parameters.Add(new() { Value = stolen });
        Assert.Equal(0L, await read.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Sessions_are_listed_with_device_kind_of_place_and_last_use_and_the_others_end_together()
    {
        var (browser, colleague) = await _steps.SignedIn();
        using var other = await AccountSteps.SignIn(_steps.Browser(), colleague, later: TimeSpan.FromSeconds(30));
        await browser.Open("/account");
        var row = browser.Page.QuerySelector("[aria-label='Open sessions'] tbody tr")?.TextContent ?? "";
        Assert.Contains("A browser on a device we don’t recognise", row, StringComparison.Ordinal);
        Assert.Contains("This network", row, StringComparison.Ordinal);
        Assert.Contains("with a password and code", row, StringComparison.Ordinal);
        Assert.Contains("23 November 2026", row, StringComparison.Ordinal);

        await browser.Press("End all other sessions");
        Assert.Equal("Sign in", (await other.Open("/home")).Heading);
        Assert.Equal("Your account", (await browser.Open("/account")).Heading);
        browser.Dispose();
    }

    [Fact]
    public async Task A_new_device_is_told_by_mail_and_one_that_was_used_before_is_not()
    {
        var (browser, colleague) = await _steps.SignedIn();
        await browser.Press("Sign out");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await AccountSteps.SignIn(browser, colleague);
        Assert.DoesNotContain("Your account was used on a new device", await _steps.MailsTo(colleague.Email));

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var another = await AccountSteps.SignIn(_steps.Browser(), colleague);
        var mail = Assert.Single(await _steps.MailTo(colleague.Email), mail => mail.Subject == "Your account was used on a new device");
        Assert.DoesNotContain("device we don’t recognise", mail.Text, StringComparison.Ordinal);
        browser.Dispose();
    }

    private async Task<string?> Hash(Colleague colleague) => Convert.ToHexString(await Cookie(colleague));

    private async Task<byte[]> Cookie(Colleague colleague)
    {
        await using var read = host.Database.CreateCommand("select token_hash from access.session where person = $1 and ended_at is null");
        read.Parameters.Add(new() { Value = colleague.Person.Value });
        return await read.ExecuteScalarAsync() as byte[] ?? [];
    }
}
