using System.Net;
using Partnership.Kernel.Acts;
using Partnership.Testing;
using Partnership.Testing.OpenIdProvider;
using Xunit;

namespace Partnership.Modules.Tests.Access.Organisations;

public class LinkingAndProving(OrganisationSite site) : IClassFixture<OrganisationSite>
{
    [Fact, Trait("Rule", "PLT-03")]
    public async Task Somebody_signed_in_links_their_organisations_sign_in_and_is_told_by_mail()
    {
        var (browser, colleague) = await site.Linked("anna");
        Assert.Equal("/account/sign-ins", browser.Address);
        Assert.Contains("Your sign-in at Borough Council is linked", browser.Text, StringComparison.Ordinal);
        Assert.Contains("linked their sign-in at Borough Council to the account", await site.Trail(AuditStream.Account(colleague.Person)));
        Assert.Equal("1", await site.Read("select count(*) from platform.outbox where kind = 'Communications.SendMail' and body::text like '%access.sign-in-linked%' and aggregate like '%' || $1", colleague.Person));

        using var elsewhere = await site.Browser().Open("/sign-in");
        await elsewhere.Follow("Sign in with Borough Council");
        await elsewhere.SignInThere("anna");
        Assert.Equal("/home", elsewhere.Address);
        browser.Dispose();
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task Coming_back_links_nothing_before_the_button_is_pressed()
    {
        var (browser, _) = await site.SignedInByPassword("/sign-in?next=/account/sign-ins");
        var before = await site.AccountsOf();
        await browser.Follow("Link Borough Council");
        await browser.SignInThere("bela");

        Assert.Equal("Link your sign-in at Borough Council?", browser.Heading);
        Assert.Equal(before, await site.AccountsOf());
        browser.Dispose();
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task Whoever_adds_a_way_in_proves_first_that_the_account_is_theirs()
    {
        var (browser, colleague) = await site.SignedInByPassword();
        await site.Later(TimeSpan.FromMinutes(11));
        await browser.Open("/account/sign-ins");
        await browser.Follow("Link Borough Council");
        Assert.Equal("Show that it is you", browser.Heading);
        await browser.Press("Continue", ("Input.Code", colleague.Code));
        Assert.Equal("Sign in at the council", browser.Heading);

        await site.Later(TimeSpan.FromMinutes(11));
        await browser.SignInThere("cleo");
        await browser.Press("Link it");
        Assert.Equal(["Prove again that it is you, then link the sign-in."], browser.Errors);
        Assert.Equal("0", await site.Read("select count(*) from access.linked_sign_in where person = $1", colleague.Person));
        browser.Dispose();
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task One_sign_in_is_one_person_and_one_person_has_one_of_an_organisation()
    {
        (await site.Linked("dora")).Browser.Dispose();
        var (other, _) = await site.Linked("dora");
        Assert.Equal(["This sign-in is linked to another account. Ask the Business Unit if both are yours."], other.Errors);

        var (first, colleague) = await site.Linked("emil");
        await site.Later(TimeSpan.FromMinutes(1));
        using var second = await site.SignInByPassword(colleague);
        await second.Open("/account/sign-ins?handler=Link&organisation=council");
        await second.SignInThere("another emil");
        await second.Press("Link it");
        Assert.Equal(["Another sign-in of this organisation is linked to your account. Unlink it first."], second.Errors);
        first.Dispose();
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task What_somebody_brought_back_is_not_linked_to_whoever_signs_in_after_them()
    {
        var (browser, _) = await site.SignedInByPassword("/sign-in?next=/account/sign-ins");
        await browser.Follow("Link Borough Council");
        await browser.SignInThere("finn");
        await browser.Open("/account");
        await browser.Press("Sign out");
        var next = await Colleague.New(site.Host);
        await browser.Press("Continue", ("Input.Email", next.Email), ("Input.Password", Colleague.Password));
        await browser.Press("Sign in", ("Input.Code", next.Code));

        Assert.Equal("/account/sign-ins", (await browser.Open("/account/sign-ins/confirm")).Address);
        Assert.Equal("0", await site.Read("select count(*) from access.linked_sign_in where person = $1", next.Person));
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task A_sign_in_is_unlinked_and_opens_nothing_any_more_here_or_in_another_browser()
    {
        var (browser, _) = await site.Linked("gwen");
        using var elsewhere = await site.Browser().Open("/sign-in");
        await elsewhere.Follow("Sign in with Borough Council");
        await elsewhere.SignInThere("gwen");
        await browser.Press("Unlink the sign-in of Borough Council");
        Assert.Contains("The sign-in is no longer linked", browser.Text, StringComparison.Ordinal);

        Assert.Equal("Sign in", (await elsewhere.Open("/home")).Heading);
        await elsewhere.Open("/sign-in/with/council");
        Assert.Equal("This sign-in isn’t linked to an account", elsewhere.Heading);
        browser.Dispose();
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task The_last_way_in_stays()
    {
        var invitee = await Invitee.New(site.Host);
        using var browser = await site.Browser().Open(invitee.Link);
        await browser.Follow("Use Borough Council");
        await browser.SignInThere("hugo");
        await browser.Press("Make my account");
        await browser.Open("/account/sign-ins");
        await browser.Press("Unlink the sign-in of Borough Council");

        Assert.Equal(["This sign-in is your only way in, so it was not removed. Add a passkey, or set up a password and an app, and then remove this one."], browser.Errors);
        Assert.Equal("1", await site.Read("select count(*) from access.linked_sign_in where person = $1", invitee.Person));
    }

    [Fact, Trait("Rule", "PLT-03"), Trait("Rule", "REV-46")]
    public async Task Before_signing_the_organisation_must_ask_again_though_it_still_knows_the_person()
    {
        var (browser, colleague) = await site.Linked("ines");
        await site.Later(TimeSpan.FromMinutes(11));
        await browser.Open("/account/recovery-codes");
        Assert.Equal("Show that it is you", browser.Heading);
        await browser.Follow("Show it at Borough Council");
        Assert.Equal("Sign in at the council", browser.Heading);
        await browser.SignInThere("ines");

        Assert.Equal("/account/recovery-codes", browser.Address);
        Assert.Contains("proved again who they are, at Borough Council", await site.Trail(AuditStream.Account(colleague.Person)));
        Assert.Equal("none: pwd otp org org:pwd org:mfa", await site.Sessions(colleague.Person));
        browser.Dispose();
    }

    [Theory, Trait("Rule", "PLT-03"), Trait("Rule", "REV-46")]
    [InlineData("joan", "a colleague", true)]
    [InlineData("karl", "a stranger", false)]
    public async Task Somebody_elses_account_at_the_organisation_proves_nothing(string linked, string other, bool isLinkedToo)
    {
        if (isLinkedToo) (await site.Linked(other)).Browser.Dispose();
        var (first, colleague) = await site.Linked(linked);
        first.Dispose();
        await site.Later(TimeSpan.FromMinutes(1));
        using var browser = await site.SignInByPassword(colleague);
        await site.Later(TimeSpan.FromMinutes(11));
        var before = await site.AccountsOf();
        await browser.Open("/sign-in/again?next=/account/recovery-codes");
        await browser.Follow("Show it at Borough Council");
        await browser.SignInThere(other);

        Assert.Equal(("This is not the sign-in linked to your account", HttpStatusCode.Forbidden), (browser.Heading, browser.Status));
        Assert.Equal(before, await site.AccountsOf());
        Assert.Equal("Show that it is you", (await browser.Open("/account/recovery-codes")).Heading);
    }

    [Fact, Trait("Rule", "PLT-03"), Trait("Rule", "REV-46")]
    public async Task A_sign_in_of_this_morning_signs_nothing_in_the_afternoon()
    {
        var (browser, _) = await site.Linked("lena");
        await browser.Press("Sign out");
        await site.Later(TimeSpan.FromHours(3));
        await browser.Follow("Sign in with Borough Council");
        Assert.Equal("/home", browser.Address);

        Assert.Equal("Show that it is you", (await browser.Open("/account/recovery-codes")).Heading);
        browser.Dispose();
    }
}
