using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.People.RecordLeaving;
using Partnership.Governance.Roles.EndARole;
using Partnership.Kernel.Identity;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance;

public class RolesFromToTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly DateOnly January = new(2026, 1, 1), June = new(2026, 6, 30), July = new(2026, 7, 1), December = new(2026, 12, 31);

    [Fact, Trait("Rule", "GOV-01")]
    public async Task Who_held_a_role_on_a_day_is_answered_also_after_it_changed_hands()
    {
        var first = await host.Colleague("First Named GP");
        var second = await host.Colleague("Second Named GP");
        await host.Give(first, "named-gp", January, June);
        await host.Give(second, "named-gp", July);

        Assert.Equal(["First Named GP"], await host.Holders("named-gp", June));
        Assert.Equal(["Second Named GP"], await host.Holders("named-gp", July));
        Assert.Empty(await host.Holders("named-gp", January.AddDays(-1)));
    }

    [Fact, Trait("Rule", "GOV-01")]
    public async Task A_person_may_hold_several_roles_each_with_what_it_lets_them_do()
    {
        var person = await host.Colleague("Head of Quality");
        await host.Give(person, "head-of-quality-assurance", January);
        await host.Give(person, "group-member", July, agency: "housing");

        var inJune = await host.Send(new RolesHeldOn(person, June), Actors.BusinessManager);
        var inJuly = await host.Send(new RolesHeldOn(person, July), Actors.BusinessManager);

        var only = Assert.Single(inJune);
        Assert.Equal("local-authority", only.Agency);
        Assert.Contains(AccessRole.Screener, only.Gives);
        Assert.Equal(["group-member", "head-of-quality-assurance"], inJuly.Select(role => role.Key).Order());
    }

    [Fact, Trait("Rule", "GOV-01")]
    public async Task The_same_role_twice_over_the_same_days_is_refused_in_words_and_in_another_agency_it_is_not()
    {
        var person = await host.Colleague("Agency lead");
        Assert.True((await host.Give(person, "agency-safeguarding-lead", January, June, "housing")).Succeeded);

        var again = await host.Give(person, "agency-safeguarding-lead", June, December, "housing");

        Assert.Equal("They already hold this role on some of these days.", Assert.Single(again.Refusals).Words);
        Assert.True((await host.Give(person, "agency-safeguarding-lead", January, June, "early-help")).Succeeded);
        Assert.True((await host.Give(person, "agency-safeguarding-lead", July, null, "housing")).Succeeded);
    }

    [Fact, Trait("Rule", "GOV-01")]
    public async Task Of_two_officers_who_give_the_same_role_at_once_one_is_refused()
    {
        var person = await host.Colleague("Designated Doctor");

        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.Give(person, "designated-doctor", January)));

        Assert.Single(both, outcome => outcome.Succeeded);
        Assert.Equal(1, await host.Read(db => db.RoleHoldings.CountAsync(one => one.Person == person)));
    }

    [Fact, Trait("Rule", "GOV-01")]
    public async Task An_ended_role_stays_in_the_history_with_its_reasons()
    {
        var person = await host.Colleague("Lead Named Nurse");
        await host.Give(person, "lead-named-nurse", January);
        var holding = await host.HoldingOf(person, "lead-named-nurse");

        await host.Send(new EndARole(holding, June, "Moved to another trust"), Actors.Coordinator);

        Assert.Equal(["Lead Named Nurse"], await host.Holders("lead-named-nurse", June));
        Assert.Empty(await host.Holders("lead-named-nurse", July));
        var page = await host.ClientOf(Actors.BusinessManager).GetStringAsync($"/people/{person}");
        Assert.Contains("1 January to 30 June 2026", page, StringComparison.Ordinal);
        Assert.Contains("Moved to another trust", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_does_not_end_before_it_began_nor_later_than_it_already_does()
    {
        var person = await host.Colleague("Named professional");
        await host.Give(person, "named-professional-elft", January, June);
        var holding = await host.HoldingOf(person, "named-professional-elft");

        Assert.False((await host.Send(new EndARole(holding, January.AddDays(-1), "Mistake"), Actors.Coordinator)).Succeeded);
        Assert.False((await host.Send(new EndARole(holding, July, "Longer"), Actors.Coordinator)).Succeeded);
        Assert.True((await host.Send(new EndARole(holding, June.AddDays(-1), "Sooner"), Actors.Coordinator)).Succeeded);
    }

    [Fact, Trait("Rule", "GOV-01")]
    public async Task A_leaver_holds_nothing_after_the_last_day_and_keeps_the_name_on_what_was_done()
    {
        var person = await host.Colleague("Principal Social Worker");
        await host.Give(person, "principal-social-worker", January);

        await host.Send(new RecordLeaving(person, June, "New post elsewhere"), Actors.BusinessManager);

        Assert.Empty(await host.Send(new RolesHeldOn(person, July), Actors.BusinessManager));
        Assert.Equal(["Principal Social Worker"], await host.Holders("principal-social-worker", June));
        Assert.Equal("Principal Social Worker", Assert.Single(await host.Send(new ContactsOf([person]), Actors.BusinessManager)).Name);
    }

    [Fact]
    public async Task The_chair_that_goes_round_can_not_be_given_to_one_person()
    {
        var person = await host.Colleague("Somebody");

        Assert.Contains("goes round", (await host.Give(person, "executive-chair", January)).Refusals[0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_gives_a_role_once()
    {
        var person = await host.Colleague("Double clicker");
        var command = new Partnership.Governance.Roles.GiveARole.GiveARole(person, "independent-reviewer", null, January, null, "Commissioned", host.Key());

        Assert.True((await host.Send(command, Actors.BusinessManager)).Succeeded);
        Assert.True((await host.Send(command, Actors.BusinessManager)).Succeeded);

        Assert.Equal(1, await host.Read(db => db.RoleHoldings.CountAsync(one => one.Person == person)));
    }
}
