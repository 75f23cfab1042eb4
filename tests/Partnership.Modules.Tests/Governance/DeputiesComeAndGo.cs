using System.Net;
using Partnership.Governance.Contracts;
using Partnership.Governance.Roles.EndARole;
using Partnership.Governance.Roles.NameADeputy;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Access;
using Partnership.Platform.Jobs;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance;

public sealed class DeputiesComeAndGo(TestHost host) : IClassFixture<TestHost>
{
    private static readonly DateOnly January = new(2026, 1, 1);

    private DateOnly Today => London.Today(host.Clock);

    [Fact, Trait("Rule", "PLT-06")]
    public async Task Both_are_told_when_it_begins_and_before_it_ends_each_once()
    {
        var (absent, deputy) = await Pair("lsp-icb");
        await Name(absent, "lsp-icb", deputy, Today.AddDays(1), Today.AddDays(10));
        await Sweep();
        Assert.Empty(await MailsTo(deputy));

        host.Clock.Advance(TimeSpan.FromDays(1));
        await Sweep();
        await Sweep();
        Assert.Equal(["governance.deputy-begins"], await MailsTo(deputy));
        Assert.Equal(["governance.has-deputy"], await MailsTo(absent));

        host.Clock.Advance(TimeSpan.FromDays(7));
        await Sweep();
        host.Clock.Advance(TimeSpan.FromDays(1));
        await Sweep();
        Assert.Equal(["governance.deputy-begins", "governance.deputy-ends"], await MailsTo(deputy));
        Assert.Equal(["governance.has-deputy", "governance.has-deputy-until"], await MailsTo(absent));
    }

    [Fact, Trait("Rule", "PLT-06")]
    public async Task A_deputy_of_a_deputy_is_refused_whichever_is_named_first()
    {
        var (absent, deputy) = await Pair("lsp-police");
        var third = await host.Colleague("The third");
        await host.Give(deputy, "designated-doctor", January);
        Assert.True((await Name(absent, "lsp-police", deputy, Today, Today.AddDays(5))).Succeeded);

        var chained = await Name(deputy, "designated-doctor", third, Today.AddDays(5), Today.AddDays(8));
        Assert.Contains("and a deputy has no deputy", Assert.Single(chained.Refusals).Words, StringComparison.Ordinal);
        Assert.True((await Name(deputy, "designated-doctor", third, Today.AddDays(6), Today.AddDays(8))).Succeeded);

        var away = await Name(absent, "lsp-police", deputy, Today.AddDays(8), Today.AddDays(9));
        Assert.Contains("is away on some of these days: The third deputises for them", Assert.Single(away.Refusals).Words, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-06")]
    public async Task The_home_page_says_who_deputises_until_when_and_no_longer_once_it_was_ended_early()
    {
        var (absent, deputy) = await Pair("lsp-local-authority");
        await Name(absent, "lsp-local-authority", deputy, Today, Today.AddDays(5));
        var actor = new Actor(ActorKind.Person, absent, "The absent one", null, await host.Send(new RolesHeldOn(absent, Today), Actors.BusinessManager));
        using var home = await new Visitor(host.ClientOf(actor)).Open("/home");
        Assert.Contains($"The deputy of lsp-local-authority deputises for you as", home.Text, StringComparison.Ordinal);
        Assert.Contains($"until {Today.AddDays(5).InWords()}", home.Text, StringComparison.Ordinal);

        using var manager = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open($"/people/{absent}");
        await manager.Open(manager.Page.QuerySelector("a[href*='/people/deputies/']")?.GetAttribute("href") ?? "");
        await manager.Press("End this deputy");
        Assert.Equal(["Enter the deputy’s last day.", "Say why, in a few words."], manager.Errors);
        var last = Today.AddDays(1);
        await manager.Press("End this deputy", [.. Typed(last), ("Input.Because", "Back from leave")]);
        Assert.Contains("Ended early: Back from leave", manager.Text, StringComparison.Ordinal);
        Assert.Contains("governance.deputy-ended", await MailsTo(deputy));
        Assert.Contains("governance.deputy-ended", await MailsTo(absent));
        Assert.DoesNotContain(await host.Holders("lsp-local-authority", last.AddDays(1)), one => one.StartsWith("The deputy", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "PLT-06")]
    public async Task A_deputy_that_has_not_begun_is_called_off_and_another_can_be_named()
    {
        var (absent, deputy) = await Pair("designated-nurse");
        await Name(absent, "designated-nurse", deputy, Today.AddDays(20), Today.AddDays(25));
        await host.Send(new EndARole(await host.HoldingOf(absent, "designated-nurse"), Today.AddDays(19), "Leaves the post"), Actors.BusinessManager);
        Assert.Empty(await host.Holders("designated-nurse", Today.AddDays(22)));
        Assert.Equal(["governance.deputy-called-off"], await MailsTo(deputy));
    }

    [Fact, Trait("Rule", "PLT-06"), Trait("Rule", "PLT-04")]
    public async Task With_a_page_still_open_a_deputy_can_do_nothing_after_the_last_day()
    {
        var absent = await host.Colleague("Coordinator on leave");
        await host.Give(absent, "coordinator", January);
        var stands = await Colleague.New(host);
        await Name(absent, "coordinator", stands.Person, Today, Today);
        host.Clock.Set(London.At(Today, new TimeOnly(23, 50)));
        using var browser = await AccountSteps.SignIn(new(host.ClientOf(null)), stands);
        await browser.Open("/people/add");
        Assert.Equal("Add a person", browser.Heading);

        host.Clock.Advance(TimeSpan.FromMinutes(15));
        await browser.Press("Add this person", ("Input.Name", "Too late"), ("Input.Email", "too.late@example.org"));

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Null(await host.Send(new PersonByEmail("too.late@example.org"), Actors.BusinessManager));
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/home")).Status);
        Assert.Contains("You have no role here yet", browser.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-05"), Trait("Rule", "PLT-04")]
    public async Task With_a_page_still_open_a_role_that_ended_lets_nobody_do_anything()
    {
        var officer = await Colleague.New(host);
        await host.Give(officer.Person, "coordinator", January);
        using var browser = await AccountSteps.SignIn(new(host.ClientOf(null)), officer);
        await browser.Open("/people/add");

        await host.Send(new EndARole(await host.HoldingOf(officer.Person, "coordinator"), Today.AddDays(-1), "Moves to another team"), Actors.BusinessManager);
        await browser.Press("Add this person", ("Input.Name", "Too late"), ("Input.Email", "role.ended@example.org"));

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Null(await host.Send(new PersonByEmail("role.ended@example.org"), Actors.BusinessManager));
    }

    private async Task<(PersonId Absent, PersonId Deputy)> Pair(string role)
    {
        var absent = await host.Colleague("The absent one");
        await host.Give(absent, role, January);
        return (absent, await host.Colleague($"The deputy of {role}"));
    }

    private async Task<Outcome> Name(PersonId absent, string role, PersonId deputy, DateOnly from, DateOnly to)
    {
        var email = Assert.Single(await host.Send(new ContactsOf([deputy]), Actors.BusinessManager)).Email;
        return await host.Send(new NameADeputy(await host.HoldingOf(absent, role), email, from, to, "Annual leave", host.Key()), Actors.BusinessManager);
    }

    private Task<string> Sweep() =>
        host.With<IEnumerable<ISweep>, string>(Actor.System("Mails to deputies"), sweeps => sweeps.Single(one => one.Name == "Mails to deputies").Run(CancellationToken.None));

    private Task<IReadOnlyList<string>> MailsTo(PersonId person) => host.MailsAbout(person);

    private static (string, string)[] Typed(DateOnly day) => [("Input.LastDay.Day", $"{day.Day}"), ("Input.LastDay.Month", $"{day.Month}"), ("Input.LastDay.Year", $"{day.Year}")];
}
