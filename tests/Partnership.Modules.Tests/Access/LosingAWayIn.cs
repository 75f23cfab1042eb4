using System.Net;
using Partnership.Access.LosingAWayIn.InviteAgain;
using Partnership.Modules.Tests.Access.Passkeys;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access;

[Trait("Rule", "PLT-02")]
public class LosingAWayIn(TestHost host) : IClassFixture<TestHost>
{
    private readonly AccountSteps _steps = new(host);

    [Fact]
    public async Task A_lost_phone_a_recovery_code_signs_in_and_the_new_phone_is_set_up()
    {
        var (browser, colleague) = await _steps.SignedIn("/sign-in?next=/account/recovery-codes");
        await browser.Press("Make new codes");
        var recovery = browser.Page.QuerySelector("main li code")?.TextContent ?? "";
        await browser.Open("/account");
        await browser.Press("Sign out");
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        await browser.Open("/sign-in");
        await browser.Press(null, ("Input.Email", colleague.Email), ("Input.Password", Colleague.Password));
        var lost = browser.Page.QuerySelectorAll("main a").Single(link => link.TextContent.StartsWith("I lost my phone", StringComparison.Ordinal));
        await browser.Open(lost.GetAttribute("href") ?? "");
        await browser.Press(null, ("Input.Code", recovery));
        Assert.Equal("Set up your authenticator app", browser.Heading);
        Assert.Contains("It is used up", browser.Text, StringComparison.Ordinal);
        await browser.Press("Use this app from now on", ("Input.Code", browser.CodeOnPage(host)));
        Assert.Contains("Your app is set up", browser.Text, StringComparison.Ordinal);

        var subjects = await _steps.MailsTo(colleague.Email);
        Assert.Contains("A recovery code was used", subjects);
        Assert.Contains("A new authenticator app was set up", subjects);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await colleague.GivesCode(colleague.Code)).Value.LetIn);
        browser.Dispose();
    }

    [Fact]
    public async Task The_page_for_a_lost_way_in_says_the_same_to_everybody()
    {
        using var browser = await _steps.Browser().Open("/sign-in/lost");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("Nobody from the partnership will ever ask you for a password", browser.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-01")]
    public async Task The_way_to_invite_again_is_offered_for_somebody_with_an_account_only()
    {
        const string Again = "They lost their way in";
        var colleague = await Colleague.New(host);
        var (newcomer, _, _) = await _steps.Invited();
        using var manager = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open($"/people/{colleague.Person}");
        Assert.Contains(Again, manager.Text, StringComparison.Ordinal);
        await manager.Open($"/people/{newcomer}");
        Assert.Contains("Send an invitation", manager.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Again, manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_recovery_code_the_Business_Manager_invites_again_after_checking_and_everything_old_is_void()
    {
        var (theirs, colleague) = await _steps.SignedIn();
        using var phone = new Authenticator();
        await theirs.AddPasskey(phone, "Lost phone");

        using var manager = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open($"/people/{colleague.Person}");
        await manager.Open($"/people/{colleague.Person}/invite-again");
        await manager.Press("Close the account and invite them");
        Assert.Equal(["Say how you checked that it is them", "Say why, in a few words"], manager.Errors);
        Assert.Equal("Your account", (await theirs.Open("/account")).Heading);

        await manager.Press("Close the account and invite them", ("Input.Check", "VideoCall"), ("Input.Why", "Lost phone and codes"));
        Assert.Contains("closed until they set it up again", manager.Text, StringComparison.Ordinal);
        Assert.Equal("Sign in", (await theirs.Open("/account")).Heading);
        Assert.Null((await colleague.GivesPassword()).Value.Person);
        using (var old = await _steps.Browser().SignIn(phone)) Assert.Equal("Sign in", old.Heading);
        Assert.Contains(await _steps.Trail(colleague.Person), sentence => sentence.Contains("after seeing them in a video call", StringComparison.Ordinal));

        using var again = await _steps.Browser().Open(await _steps.InvitationOf(colleague.Person));
        await again.Press("Continue", ("Input.Password", "wharf orbit moss kettle"));
        await again.Press("Make my account", ("Input.Code", again.CodeOnPage(host)));
        Assert.Equal("You have an account", again.Heading);
        Assert.Equal("What you must do", (await again.Open("/home")).Heading);
        theirs.Dispose();
    }

    [Fact, Trait("Rule", "COM-22")]
    public async Task They_are_told_by_two_mails_and_the_one_that_explains_opens_nothing()
    {
        var colleague = await Colleague.New(host);
        await host.Send(new InviteAgain(colleague.Person, IdentityCheck.InPerson, "Lost everything in a fire"), Actors.BusinessManager);
        var mails = await _steps.MailTo(colleague.Email);
        var told = Assert.Single(mails, mail => mail.Subject == "Your account was closed until you set it up again");
        Assert.Single(mails, mail => mail.Subject == "You are invited to make an account");
        Assert.DoesNotContain("/invitation/", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fire", told.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-04")]
    public async Task Only_those_who_keep_accounts_may_and_nobody_for_themselves()
    {
        var colleague = await Colleague.New(host);
        var page = $"/people/{colleague.Person}/invite-again";
        foreach (var actor in new[] { Actors.Coordinator, Actors.Apprentice, Actors.BartsLead }) Assert.Equal(HttpStatusCode.NotFound, (await new Visitor(host.ClientOf(actor)).Open(page)).Status);
        Assert.StartsWith("/sign-in", (await _steps.Browser().Open(page)).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await new Visitor(host.ClientOf(Actors.BusinessManager)).Open($"/people/{Guid.Empty}/invite-again")).Status);

        var self = Actors.BusinessManager with { Person = colleague.Person };
        Assert.Contains("for yourself", (await host.Send(new InviteAgain(colleague.Person, IdentityCheck.InPerson, "Lost it"), self)).Refusals[0].Words, StringComparison.Ordinal);
        Assert.NotNull((await colleague.GivesPassword()).Value.Person);
    }

    [Theory]
    [InlineData(8, "8 minutes fast")]
    [InlineData(-6, "6 minutes slow")]
    public async Task A_phone_whose_clock_is_wrong_is_told_so_and_its_code_is_not_taken(int minutes, string words)
    {
        var colleague = await Colleague.New(host);
        using var browser = await _steps.Browser().Open("/sign-in");
        await browser.Press(null, ("Input.Email", colleague.Email), ("Input.Password", Colleague.Password));
        var early = colleague.CodeAfter(TimeSpan.FromMinutes(minutes));
        await browser.Press(null, ("Input.Code", early));
        Assert.Contains(words, browser.Page.QuerySelector("#Input_Code-error")?.TextContent, StringComparison.Ordinal);

        // What was said of it must not help whoever guessed it: its own minute does not take it either.
        host.Clock.Advance(TimeSpan.FromMinutes(minutes > 0 ? minutes : 0));
        if (minutes > 0) Assert.Null((await colleague.GivesCode(early)).Value.LetIn);
        Assert.NotNull((await colleague.GivesCode(colleague.CodeAfter(TimeSpan.FromSeconds(30)))).Value.LetIn);
    }

    [Fact]
    public async Task A_code_from_the_wrong_hour_is_simply_wrong()
    {
        var colleague = await Colleague.New(host);
        Assert.Null((await colleague.GivesCode(colleague.CodeAfter(TimeSpan.FromMinutes(11)))).Value.Wrong);
    }
}
