using System.Net;
using Partnership.Governance.Contracts;
using Partnership.Governance.People.AddAPerson;
using Partnership.Governance.People.ComingBack;
using Partnership.Governance.People.RecordLeaving;
using Partnership.Governance.People.SendAnInvitation;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Access;
using Partnership.Modules.Tests.Access.Passkeys;
using Partnership.Platform.Jobs;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance;

public sealed class LeaversTests(TestHost host) : IClassFixture<TestHost>
{
    private const string WrongPassword = "The email address or the password is not right. Check both, then try again.";
    private readonly AccountSteps _steps = new(host);

    private DateOnly Today => London.Today(host.Clock);

    [Fact, Trait("Rule", "PLT-07"), Trait("Rule", "PLT-02")]
    public async Task A_leavers_session_ends_at_once_and_signing_in_says_no_more_than_a_wrong_password()
    {
        var (browser, leaver) = await _steps.SignedIn();
        using var _ = browser;
        await Leaves(leaver.Person, Today, atOnce: true);

        await browser.Open("/home");
        Assert.StartsWith("/sign-in", browser.Address, StringComparison.Ordinal);
        Assert.Equal([WrongPassword], await SigningIn(leaver.Email));
        await host.Deliver();
        Assert.Equal([WrongPassword], await SigningIn(leaver.Email));
        Assert.Contains("deactivated the account and ended its sessions, after the last day", await _steps.Trail(leaver.Person));
        Assert.Equal(1, await Count("select count(*) from access.account where person = $1 and closed_at is not null and password_hash is null", leaver.Person));
        Assert.Equal(0, await Count("select count(*) from access.session where person = $1 and ended_at is null", leaver.Person));
    }

    [Fact, Trait("Rule", "PLT-07")]
    public async Task Access_lasts_through_the_last_day_and_ends_with_it()
    {
        var leaver = await Colleague.New(host);
        await Leaves(leaver.Person, Today);
        host.Clock.Set(London.At(Today, new TimeOnly(23, 50)));
        using var browser = await AccountSteps.SignIn(_steps.Browser(), leaver);
        Assert.Equal("/home", browser.Address);

        host.Clock.Advance(TimeSpan.FromMinutes(15));
        await browser.Open("/account");
        Assert.StartsWith("/sign-in", browser.Address, StringComparison.Ordinal);
        Assert.NotEqual("Ended the access of no leavers", await Sweep());
        Assert.Equal("Ended the access of no leavers", await Sweep());
        await host.Deliver();
        Assert.Equal(1, await Count("select count(*) from access.account where person = $1 and closed_at is not null", leaver.Person));
        Assert.StartsWith("Colleague", Assert.Single(await host.Send(new ContactsOf([leaver.Person]), Actors.BusinessManager)).Name, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-07"), Trait("Rule", "PLT-01")]
    public async Task An_invitation_that_waits_is_void_and_none_is_sent_to_a_leaver()
    {
        var (person, _, link) = await _steps.Invited();
        await Leaves(person, Today, atOnce: true);
        await host.Deliver();

        using var late = await _steps.Browser().Open(link);
        Assert.Equal(HttpStatusCode.Gone, late.Status);
        Assert.Contains("has left", Assert.Single((await host.Send(new SendAnInvitation(person), Actors.BusinessManager)).Refusals).Words, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-07"), Trait("Rule", "PLT-01")]
    public async Task Somebody_who_comes_back_is_the_same_person_with_a_new_invitation_and_without_the_old_roles()
    {
        var (before, device, leaver) = await _steps.JoinedWithAPasskey();
        before.Dispose();
        await host.Give(leaver, "governance-apprentice", new(2026, 1, 1));
        await Leaves(leaver, Today, atOnce: true);
        await host.Deliver();

        using var manager = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open($"/people/{leaver}/take-back");
        await manager.Press("Take them back and invite them");
        Assert.Equal(["Say why, in a few words."], manager.Errors);
        await manager.Press("Take them back and invite them", ("Input.Because", "Back in the same post"));
        Assert.Equal($"/people/{leaver}", manager.Address);

        using var browser = await _steps.Browser().Open(await _steps.InvitationOf(leaver));
        Assert.Equal("Choose how you will sign in", browser.Heading);
        using (var old = await _steps.Browser().SignIn(device)) Assert.Equal("Sign in", old.Heading);
        device.Dispose();
        Assert.Empty(await host.Send(new RolesHeldOn(leaver, Today.AddDays(1)), Actors.BusinessManager));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Open($"/people/{leaver}/take-back")).Status);
    }

    [Fact, Trait("Rule", "PLT-07"), Trait("Rule", "PLT-06")]
    public async Task A_leaver_stands_in_for_nobody_and_whoever_was_away_is_told()
    {
        var absent = await host.Colleague("Somebody away");
        await host.Give(absent, "lead-named-nurse", new(2026, 1, 1));
        var leaver = await Colleague.New(host);
        await host.Send(new Partnership.Governance.Roles.NameADeputy.NameADeputy(await host.HoldingOf(absent, "lead-named-nurse"), leaver.Email, Today, Today.AddDays(9), "Annual leave", host.Key()), Actors.BusinessManager);

        await Leaves(leaver.Person, Today);

        Assert.Equal(["Somebody away"], await host.Holders("lead-named-nurse", Today.AddDays(1)));
        Assert.Contains("governance.deputy-ended", await host.MailsAbout(absent));
    }

    [Fact, Trait("Rule", "PLT-07")]
    public async Task Access_does_not_end_now_before_a_last_day_that_is_still_to_come()
    {
        var leaver = await host.Colleague("Leaves next week");
        using var manager = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open($"/people/{leaver}/leave");
        var day = Today.AddDays(7);
        await manager.Press("Record it", ("Input.LastDay.Day", $"{day.Day}"), ("Input.LastDay.Month", $"{day.Month}"), ("Input.LastDay.Year", $"{day.Year}"), ("Input.Because", "New post"), ("Input.AtOnce", "true"));
        Assert.Contains("Their access can end now only if", Assert.Single(manager.Errors), StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "PLT-04")]
    [InlineData("hand-on")]
    [InlineData("take-back")]
    public async Task Only_those_who_keep_people_come_to_what_a_leaver_leaves(string page)
    {
        var leaver = await host.Colleague("Somebody who left");
        await Leaves(leaver, Today);
        Assert.Equal(HttpStatusCode.OK, (await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/people/{leaver}/{page}")).Status);
        foreach (var other in new[] { Actors.Administrator, Actors.BartsLead }) Assert.Equal(HttpStatusCode.NotFound, (await new Visitor(host.ClientOf(other)).Open($"/people/{leaver}/{page}")).Status);
        Assert.StartsWith("/sign-in", (await new Visitor(host.ClientOf(null)).Open($"/people/{leaver}/{page}")).Address, StringComparison.Ordinal);
    }

    private Task Leaves(PersonId person, DateOnly lastDay, bool atOnce = false) => host.Do(new RecordLeaving(person, lastDay, "New post elsewhere", atOnce), Actors.BusinessManager);

    private async Task<IReadOnlyList<string>> SigningIn(string email)
    {
        using var browser = await _steps.Browser().Open("/sign-in");
        await browser.Press(null, ("Input.Email", email), ("Input.Password", Colleague.Password));
        return browser.Errors;
    }

    private Task<string> Sweep() =>
        host.With<IEnumerable<ISweep>, string>(Actor.System("Access of leavers"), sweeps => sweeps.Single(one => one.Name == "Access of leavers").Run(CancellationToken.None));

    private async Task<long> Count(string sql, PersonId person)
    {
        await using var read = host.Database.CreateCommand(sql);
        read.Parameters.Add(new() { Value = person.Value });
        return (long)(await read.ExecuteScalarAsync() ?? 0L);
    }
}
