using System.Net;
using Partnership.Kernel.Acts;
using Partnership.Testing;
using Partnership.Testing.OpenIdProvider;
using Xunit;

namespace Partnership.Modules.Tests.Access.Organisations;

/// <summary>Against a real provider: pages of the site, pages of the provider, and what was kept.</summary>
public class SignInByOrganisation(OrganisationSite site) : IClassFixture<OrganisationSite>
{
    [Fact, Trait("Rule", "PLT-03"), Trait("Rule", "PLT-01")]
    public async Task An_invited_person_joins_with_their_organisations_sign_in_and_comes_back_by_it()
    {
        var invitee = await Invitee.New(site.Host);
        using var browser = await site.Browser().Open(invitee.Link);
        await browser.Follow("Use Borough Council");
        Assert.Equal("Sign in at the council", browser.Heading);
        Assert.Equal(site.CouncilsIssuer, browser.Site);

        await browser.SignInThere("anna");
        Assert.Equal("Make your account with the sign-in of Borough Council", browser.Heading);
        await browser.Press("Make my account");
        Assert.Equal("You have an account", browser.Heading);
        Assert.Contains("From now on, sign in with Borough Council", browser.Text, StringComparison.Ordinal);
        Assert.Equal("What you must do", (await browser.Open("/home")).Heading);
        Assert.Equal("council: org org:pwd org:mfa", await site.Sessions(invitee.Person));

        await browser.Press("Sign out");
        await browser.Follow("Sign in with Borough Council");
        Assert.Equal("/home", browser.Address);
        Assert.Equal("signed in by the sign-in of Borough Council, on A browser on a device we don’t recognise", (await site.Trail(AuditStream.Account(invitee.Person)))[0]);
        Assert.Contains("accepted the invitation by Strategy Manager, made an account with the sign-in of Borough Council and signed in, on A browser on a device we don’t recognise", await site.Trail(AuditStream.Account(invitee.Person)));
    }

    [Fact, Trait("Rule", "PLT-03"), Trait("Rule", "PLT-02")]
    public async Task Where_the_organisation_names_no_second_step_our_own_code_is_asked_for_each_time()
    {
        var invitee = await Invitee.New(site.Host);
        using var browser = await site.Browser().Open(invitee.Link);
        await browser.Follow("Use Borough Council");
        await browser.SignInThere("bela", secondStep: false);
        Assert.Contains("did not say that it asked you for a second step", browser.Text, StringComparison.Ordinal);
        var secret = Invitee.SecretOn(browser);

        await browser.Press("Make my account");
        Assert.Contains("This code is not right", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal(secret, Invitee.SecretOn(browser));
        await browser.Press("Make my account", ("Input.Code", Invitee.CodeOn(site.Host, secret)));
        Assert.Equal(10, browser.Page.QuerySelectorAll("main li code").Length);
        Assert.Equal("council: org org:pwd otp", await site.Sessions(invitee.Person));

        await site.Later(TimeSpan.FromMinutes(1));
        using var elsewhere = await site.Browser().Open("/sign-in?next=/account");
        await elsewhere.Follow("Sign in with Borough Council");
        await elsewhere.SignInThere("bela", secondStep: false);
        Assert.Equal("Enter the code from your app", elsewhere.Heading);
        await elsewhere.Press("Sign in", ("Input.Code", "000000x"));
        Assert.Contains("This code is not right", Assert.Single(elsewhere.Errors), StringComparison.Ordinal);
        Assert.Equal("Sign in", (await site.Browser().Open("/home")).Heading);
        await elsewhere.Press("Sign in", ("Input.Code", Invitee.CodeOn(site.Host, secret)));
        Assert.Equal("/account", elsewhere.Address);
        Assert.Equal("council: org org:pwd otp", await site.Sessions(invitee.Person));
    }

    [Fact, Trait("Rule", "PLT-03"), Trait("Rule", "PLT-02")]
    public async Task Nobody_comes_in_by_one_step_alone()
    {
        var invitee = await Invitee.New(site.Host);
        using var browser = await site.Browser().Open(invitee.Link);
        await browser.Follow("Use Borough Council");
        await browser.SignInThere("cleo");
        await browser.Press("Make my account");
        var before = await site.AccountsOf();

        using var elsewhere = await site.Browser().Open("/sign-in");
        await elsewhere.Follow("Sign in with Borough Council");
        await elsewhere.SignInThere("cleo", secondStep: false);
        Assert.Equal(("A second step is missing", HttpStatusCode.Forbidden), (elsewhere.Heading, elsewhere.Status));
        Assert.Equal("Sign in", (await elsewhere.Open("/home")).Heading);
        Assert.Equal(before, await site.AccountsOf());
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task An_email_address_links_nothing_however_well_it_fits()
    {
        var colleague = await Colleague.New(site.Host);
        var before = await site.AccountsOf();
        using var browser = await site.Browser().Open("/sign-in");
        await browser.Follow("Sign in with Borough Council");
        await browser.SignInThere("dora", email: colleague.Email);

        Assert.Equal(("This sign-in isn’t linked to an account", HttpStatusCode.Forbidden), (browser.Heading, browser.Status));
        Assert.DoesNotContain(colleague.Email, browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(before, await site.AccountsOf());
        Assert.Equal("signed in at Borough Council with an account that is linked to nobody here", (await site.Trail(AuditStream.Of("sign-in", "no-account")))[0]);
        Assert.Equal("Sign in", (await browser.Open("/home")).Heading);
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task An_account_is_known_by_its_subject_though_its_address_becomes_another_ones()
    {
        var (browser, colleague) = await site.Linked("emil");
        browser.Dispose();
        using var elsewhere = await site.Browser().Open("/sign-in");
        await elsewhere.Follow("Sign in with Borough Council");
        await elsewhere.SignInThere("emil", email: "newname@council.example");

        Assert.Equal("/home", elsewhere.Address);
        Assert.Equal("council: org org:pwd org:mfa, none: pwd otp", await site.Sessions(colleague.Person));
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task Signing_out_is_of_this_site_alone_and_each_sign_in_is_a_session_of_its_own()
    {
        var (browser, colleague) = await site.Linked("finn");
        await browser.Press("Sign out");
        Assert.Equal("http://localhost", browser.Site);
        await browser.Follow("Sign in with Borough Council");
        Assert.Equal("/home", browser.Address);

        Assert.Equal("2 of 2, open 1", await site.Read("select count(distinct token_hash) || ' of ' || count(*) || ', open ' || count(*) filter (where ended_at is null) from access.session where person = $1", colleague.Person));
        browser.Dispose();
    }

    [Fact, Trait("Rule", "PLT-03"), Trait("Rule", "HRD-32")]
    public async Task Following_every_link_of_an_invitation_changes_nothing()
    {
        var invitee = await Invitee.New(site.Host);
        var before = await site.AccountsOf() + await site.Read("select count(*) from audit.entry");
        using var scanner = await site.Browser().Open(invitee.Link);
        await scanner.Follow("Use Borough Council");
        Assert.Equal("Sign in at the council", scanner.Heading);
        using var again = await site.Browser().Open(invitee.Link + "/arrived");
        Assert.Equal("Choose how you will sign in", again.Heading);

        Assert.Equal(before, await site.AccountsOf() + await site.Read("select count(*) from audit.entry"));
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task An_invitation_used_in_between_makes_no_second_account()
    {
        var invitee = await Invitee.New(site.Host);
        using var slow = await site.Browser().Open(invitee.Link);
        await slow.Follow("Use Borough Council");
        await slow.SignInThere("gwen");
        using var quick = await site.Browser().Open(invitee.Link);
        await quick.Follow("Use Borough Council");
        await quick.SignInThere("gwen");
        await quick.Press("Make my account");
        await slow.Press("Make my account");

        Assert.Equal("This invitation has been used", slow.Heading);
        Assert.Equal("1", await site.Read("select count(*) from access.account where person = $1", invitee.Person));
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task What_came_back_for_one_invitation_opens_no_other_and_no_account()
    {
        var (mine, yours) = (await Invitee.New(site.Host), await Invitee.New(site.Host));
        using var browser = await site.Browser().Open(mine.Link);
        await browser.Follow("Use Borough Council");
        await browser.SignInThere("hugo");

        Assert.Equal("Choose how you will sign in", (await browser.Open(yours.Link + "/arrived")).Heading);
        Assert.Equal("Sign in", (await browser.Open("/sign-in/arrived")).Heading);
        Assert.Equal("Make your account with the sign-in of Borough Council", (await browser.Open(mine.Link + "/arrived")).Heading);
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task An_organisation_that_is_in_no_setting_has_no_page()
    {
        using var browser = site.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/sign-in/with/nowhere")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/sign-in/from/nowhere?code=1&state=2")).Status);
    }
}
