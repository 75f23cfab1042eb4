using Partnership.Journeys.Tests.Browsing;
using Xunit;

namespace Partnership.Journeys.Tests.Accounts;

/// <summary>In a real browser, which holds to the site's security policy and to its own rules on cookies: to an organisation's provider and back.</summary>
[Collection(OneSite.Name)]
public sealed class WithTheOrganisationsSignIn(Site site)
{
    private const string Somebody = "Agency member 1, Faith organisations";

    [BrowserFact]
    [Trait("Rule", "PLT-03"), Trait("Rule", "PLT-71")]
    public async Task Somebody_links_it_signs_out_and_comes_back_by_it()
    {
        await site.Organisations.Later(TimeSpan.Zero);
        await using var person = await site.Person(Somebody);
        await person.Open("/account/sign-ins");
        await person.Look("sign-ins-empty");
        await person.Press("Link Borough Council");
        await person.ReadsHeading("Sign in at the council");
        await SignInThere(person);
        await person.ReadsHeading("Link your sign-in at Borough Council?");
        await person.Look("sign-ins-confirm");
        await person.Press("Link it");
        await person.Reads("Your sign-in at Borough Council is linked");
        await person.Look("sign-ins-linked");

        await person.Press("Sign out");
        await person.Look("sign-in-with-organisations");
        await person.Press("Sign in with Borough Council");
        await person.ReadsHeading("What you must do");
        await person.Page.GotoAsync("/account");
        await person.Reads("with a sign-in at your organisation");
        await person.Look();
        site.NothingWasFound();
    }

    [BrowserFact]
    [Trait("Rule", "PLT-03"), Trait("Rule", "PLT-71")]
    public async Task A_stranger_and_somebody_who_cancels_are_told_in_plain_words()
    {
        await site.Organisations.Later(TimeSpan.Zero);
        await using var stranger = await site.Person();
        await stranger.Open("/sign-in");
        await stranger.Press("Sign in with Borough Council");
        await stranger.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await stranger.ReadsHeading("You did not sign in");
        await stranger.Look("sign-in-cancelled");

        await stranger.Press("Try again");
        await stranger.Press("Sign in with Borough Council");
        await SignInThere(stranger, "a stranger");
        await stranger.ReadsHeading("This sign-in isn’t linked to an account");
        await stranger.Look("sign-in-not-linked");
        site.NothingWasFound();
    }

    private static async Task SignInThere(Person person, string account = "somebody")
    {
        await person.Form.Type("Account", account);
        await person.Page.GetByLabel("With a second step").CheckAsync();
        await person.Press("Sign in there");
    }
}
