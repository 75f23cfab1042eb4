using System.Net;
using Partnership.Modules.Tests.Access.Passkeys;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access;

[Trait("Rule", "PLT-01")]
public class InvitationByPasskey(TestHost host) : IClassFixture<TestHost>
{
    private readonly AccountSteps _steps = new(host);

    [Fact, Trait("Rule", "PLT-02")]
    public async Task An_invited_person_makes_a_passkey_and_is_in_without_a_password()
    {
        var (browser, device, person) = await _steps.JoinedWithAPasskey();
        Assert.Contains("you need another way in", browser.Text, StringComparison.Ordinal);
        Assert.Equal("What you must do", (await browser.Open("/home")).Heading);
        Assert.Contains(await _steps.Trail(person), sentence => sentence.StartsWith("accepted the invitation by Strategy Manager, made an account with a passkey", StringComparison.Ordinal));
        using var elsewhere = await _steps.Browser().SignIn(device);
        Assert.Equal("/home", elsewhere.Address);
        browser.Dispose();
        device.Dispose();
    }

    [Fact]
    public async Task A_forwarded_link_that_was_used_by_the_invited_person_opens_nothing_for_another()
    {
        var (_, email, link) = await _steps.Invited();
        using var late = await _steps.Browser().Open(link);
        using var lateDevice = new Authenticator();
        var lateAnswer = lateDevice.Make(await late.Options());
        using var browser = await _steps.Browser().Open(link);
        using var device = new Authenticator();
        await browser.Press("Make a passkey", ("Credential", device.Make(await browser.Options())));
        Assert.Equal("You have an account", browser.Heading);

        await late.Press("Make a passkey", ("Credential", lateAnswer));
        Assert.Equal((HttpStatusCode.Gone, "This invitation has been used"), (late.Status, late.Heading));
        using var forwarded = await _steps.Browser().Open(link);
        Assert.DoesNotContain(email, forwarded.Text, StringComparison.Ordinal);
        using (var none = await _steps.Browser().SignIn(lateDevice)) Assert.Equal("Sign in", none.Heading);
        Assert.Contains("Your account was made", await _steps.MailsTo(email));
    }

    [Fact]
    public async Task Who_is_signed_in_does_not_take_over_an_invitation_of_somebody_else()
    {
        var (_, email, link) = await _steps.Invited();
        var (colleague, _) = await _steps.SignedIn();
        await colleague.Open(link);
        Assert.Equal("This invitation is for somebody else", colleague.Heading);
        Assert.DoesNotContain(email, colleague.Text, StringComparison.Ordinal);

        using var browser = await _steps.Browser().Open(link);
        Assert.Equal("Choose how you will sign in", browser.Heading);
        colleague.Dispose();
    }

    [Fact]
    public async Task A_passkey_made_for_one_invitation_does_not_accept_another()
    {
        var (_, _, mine) = await _steps.Invited();
        var (_, _, yours) = await _steps.Invited();
        using var device = new Authenticator();
        using var browser = await _steps.Browser().Open(mine);
        var answer = device.Make(await browser.Options());
        await browser.Open(yours);
        await browser.Press("Make a passkey", ("Credential", answer));
        Assert.Contains("The passkey was not made", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal("Choose how you will sign in", browser.Heading);
    }

    [Fact]
    public async Task A_guessed_link_asks_for_no_passkey()
    {
        using var browser = await _steps.Browser().Open("/invitation/guessed");
        Assert.Equal((HttpStatusCode.NotFound, "This invitation link does not work"), (browser.Status, browser.Heading));
        Assert.Null(browser.Page.QuerySelector("form[data-passkey]"));
    }

    [Fact]
    public async Task The_key_stands_in_words_beside_its_picture()
    {
        var (_, _, link) = await _steps.Invited();
        using var browser = await _steps.Browser().Open(link);
        await browser.Press("Continue", ("Input.Password", Colleague.Password));
        Assert.StartsWith("Picture to scan", browser.Page.QuerySelector("svg[role=img]")?.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("Key to type:", browser.Text, StringComparison.Ordinal);
    }
}
