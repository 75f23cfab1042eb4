using System.Net;
using Partnership.Governance.People.AddAPerson;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Access;
using Partnership.Modules.Tests.Access.Passkeys;
using Partnership.Modules.Tests.Governance;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Home;

/// <summary>A partner, from the mail with the invitation to knowing what to do.</summary>
public sealed class FirstTenMinutes(TestHost host) : IClassFixture<TestHost>
{
    private readonly AccountSteps _steps = new(host);

    [Fact, Trait("Rule", "PLT-01"), Trait("Rule", "PLT-74")]
    public async Task An_agency_lead_with_nothing_to_do_learns_what_this_place_is_what_is_theirs_what_comes_and_whom_to_call()
    {
        using var lead = await Joined("Lead of Early Help", "early-help");
        await lead.Open("/home");

        Assert.Contains("Nothing waits for you today", lead.Text, StringComparison.Ordinal);
        Assert.Equal(["Nothing waits for you today", "What this place is", "What is yours", "What to do first", "If you are not sure"], lead.Page.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.Equal(["Early Help", "Agency safeguarding lead"], lead.Page.QuerySelectorAll("main dd").Select(one => one.TextContent.Trim()));
        Assert.Contains("020 7946 0100", lead.Text, StringComparison.Ordinal);
        Assert.Equal(["/account", "/checks"], lead.Page.QuerySelectorAll("main ul.govuk-list a").Select(link => link.GetAttribute("href")));
    }

    [Fact, Trait("Rule", "PLT-01"), Trait("Rule", "PLT-74"), Trait("Rule", "PLT-04")]
    public async Task An_agency_lead_with_one_check_sees_it_first_and_nothing_of_others()
    {
        var made = await host.CaseWithChecks("housing");
        using var lead = await Joined("Lead of Housing", "housing");
        await lead.Open("/home");

        Assert.Equal($"Fill in the check form for {made.Reference}", lead.Page.QuerySelector("main .govuk-task-list a")?.TextContent);
        Assert.DoesNotContain("What this place is", lead.Text, StringComparison.Ordinal);
        Assert.Contains("What is yours", lead.Text, StringComparison.Ordinal);
        foreach (var notTheirs in new[] { "/people", "/referrals", $"/cases/{made.Reference}", $"/cases/{made.Reference}/checks" })
            Assert.Equal(HttpStatusCode.NotFound, (await lead.Open(notTheirs)).Status);
        Assert.Equal(HttpStatusCode.OK, (await lead.Open($"/checks/{made.Reference}")).Status);
    }

    [Fact, Trait("Rule", "PLT-01")]
    public async Task Somebody_without_a_role_is_told_so_and_whom_to_call()
    {
        var (browser, _, _) = await _steps.JoinedWithAPasskey();
        using var _1 = await browser.Open("/home");
        Assert.Contains("You have no role here yet", browser.Text, StringComparison.Ordinal);
        Assert.Contains("020 7946 0100", browser.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> Joined(string name, string agency)
    {
        var added = await host.Send(new AddAPerson(name, $"{agency}@partner.example", agency, Invite: true, Ids.New<PersonId>(host.Clock).Value), Actors.BusinessManager);
        await host.Give(added.Value, "agency-safeguarding-lead", London.Today(host.Clock), agency: agency);
        var browser = await _steps.Browser().Open(await _steps.InvitationOf(added.Value));
        using var device = new Authenticator();
        await browser.Press("Make a passkey", ("Credential", device.Make(await browser.Options())));
        return browser;
    }
}
