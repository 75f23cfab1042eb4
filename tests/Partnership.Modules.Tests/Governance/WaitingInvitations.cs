using System.Net;
using Partnership.Governance.People.AddAPerson;
using Partnership.Kernel.Identity;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance;

[Trait("Rule", "PLT-01")]
public class WaitingInvitations(TestHost host) : IClassFixture<TestHost>
{
    private static int _count;

    [Fact]
    public async Task The_agency_comes_from_the_emails_domain_and_the_invitation_leaves_at_once()
    {
        var person = await Added("somebody.new@housing.council.example");
        Assert.Equal(1, await Invitations(person));
        using var page = await Officer().Open($"/people/{person}");
        Assert.DoesNotContain("Their invitation has waited", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_domain_waits_until_an_officer_says_where_they_work()
    {
        var person = await Added(Unknown());
        Assert.Equal(0, await Invitations(person));

        using var browser = await Officer().Open("/home");
        Assert.Contains("/people/waiting", browser.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        await browser.Open("/people/waiting");
        Assert.Contains("Waiting newcomer", browser.Text, StringComparison.Ordinal);
        await browser.Open($"/people/{person}/where");
        Assert.Contains("No agency has addresses of unknown.example", browser.Text, StringComparison.Ordinal);
        await browser.Press("Invite them");
        Assert.Equal(["Choose where they work"], browser.Errors);
        Assert.Equal(0, await Invitations(person));

        await browser.Press("Invite them", ("Input.Agency", "housing"));
        Assert.Equal("/people/waiting", browser.Address);
        Assert.Equal(1, await Invitations(person));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/people/{person}/where")).Status);
    }

    [Fact]
    public async Task An_officer_refuses_with_a_reason_and_nobody_is_invited()
    {
        var person = await Added(Unknown());
        using var browser = await Officer().Open($"/people/{person}/do-not-invite");
        await browser.Press("Do not invite them");
        Assert.Equal(["Say why, in a few words"], browser.Errors);
        await browser.Press("Do not invite them", ("Input.Because", "Their manager does not know them"));
        Assert.Equal(0, await Invitations(person));
        await browser.Open($"/people/{person}");
        Assert.Contains("They were not invited: Their manager does not know them", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_gets_no_role_before_it_is_known_where_they_work()
    {
        var person = PersonId.From(await Added(Unknown()));
        var given = await host.Give(person, "governance-apprentice", new DateOnly(2026, 11, 23));
        Assert.Contains("not known yet where", given.Refusals[0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_sent_again_from_the_persons_page()
    {
        var person = await Added("again@housing.council.example");
        using var browser = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open($"/people/{person}");
        await browser.Press("Send an invitation to make an account");
        Assert.Contains("Invitation asked for", browser.Text, StringComparison.Ordinal);
        Assert.Equal(2, await Invitations(person));
    }

    [Theory]
    [InlineData("/people/waiting")]
    [InlineData("/people/{0}/where")]
    [InlineData("/people/{0}/do-not-invite")]
    [Trait("Rule", "PLT-04")]
    public async Task Only_officers_say_where_somebody_works(string path)
    {
        var page = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, await Added(Unknown()));
        Assert.Equal(HttpStatusCode.OK, (await Officer().Open(page)).Status);
        foreach (var other in new[] { Actors.BartsLead, Actors.Administrator, Actors.Apprentice }) Assert.Equal(HttpStatusCode.NotFound, (await new Visitor(host.ClientOf(other)).Open(page)).Status);
        Assert.StartsWith("/sign-in", (await new Visitor(host.ClientOf(null)).Open(page)).Address, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-04")]
    public async Task Who_only_sees_people_can_not_invite_them()
    {
        var person = await Added("seen@housing.council.example");
        using var keeper = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open($"/people/{person}");
        using var administrator = await new Visitor(host.ClientOf(Actors.Administrator)).Open($"/people/{person}");
        Assert.DoesNotContain("Send an invitation", administrator.Text, StringComparison.Ordinal);
        Assert.True((await host.Send(new Partnership.Governance.People.SendAnInvitation.SendAnInvitation(PersonId.From(person)), Actors.Administrator)).IsNotFound);
        Assert.Equal(1, await Invitations(person));
    }

    private static string Unknown() => $"newcomer{Interlocked.Increment(ref _count)}@unknown.example";

    private Visitor Officer() => new(host.ClientOf(Actors.Coordinator));

    private async Task<Guid> Added(string email) =>
        (await host.Send(new AddAPerson("Waiting newcomer", email, null, Invite: true, host.Key()), Actors.BusinessManager)).Value.Value;

    private async Task<long> Invitations(Guid person)
    {
        await host.Deliver();
        await using var read = host.Database.CreateCommand("select count(*) from access.invitation where person = $1");
        read.Parameters.Add(new() { Value = person });
        return await read.ExecuteScalarAsync() is long count ? count : -1;
    }
}
