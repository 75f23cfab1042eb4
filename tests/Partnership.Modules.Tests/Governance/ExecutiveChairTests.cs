using Microsoft.EntityFrameworkCore;
using Npgsql;
using Partnership.Governance.Contracts;
using Partnership.Governance.ExecutiveChair;
using Partnership.Governance.ExecutiveChair.ChangeTheChair;
using Partnership.Governance.ExecutiveChair.MakeTheRota;
using Partnership.Governance.Roles.EndARole;
using Partnership.Kernel.Acts;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance;

/// <summary>A host each, as there is one rota: from 1 July 2026 council, ICB, police, council. Today is 23 November 2026.</summary>
public sealed class ExecutiveChairTests : IAsyncLifetime
{
    private static readonly DateOnly Start = new(2026, 7, 1), Today = new(2026, 11, 23), LastOfTurn = new(2026, 12, 31), NextTurn = new(2027, 1, 1);
    private readonly TestHost _host = new();

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)_host).InitializeAsync();
        await Hold("Director of Children’s Services", "dsp-local-authority");
        await Hold("Deputy Director for Safeguarding Children", "dsp-icb");
        await Hold("BCU Commander", "dsp-police");
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_host).DisposeAsync();

    [Fact, Trait("Rule", "GOV-02")]
    public async Task The_rota_says_who_chairs_on_each_day_and_nothing_beyond_its_ends()
    {
        await Make(4);

        Assert.Equal("Director of Children’s Services", await _host.ChairOn(Today));
        Assert.Equal("Director of Children’s Services", await _host.ChairOn(LastOfTurn));
        Assert.Equal("Deputy Director for Safeguarding Children", await _host.ChairOn(NextTurn));
        Assert.Equal("BCU Commander", await _host.ChairOn(new(2027, 7, 1)));
        Assert.Null(await _host.ChairOn(Start.AddDays(-1)));
        Assert.Null(await _host.ChairOn(new(2028, 7, 1)));
    }

    [Fact, Trait("Rule", "GOV-02")]
    public async Task Whoever_chairs_holds_the_chairs_role_on_those_days()
    {
        await Make(2);

        Assert.Equal(["Director of Children’s Services"], await _host.Holders("executive-chair", Today));
        Assert.Equal(["Deputy Director for Safeguarding Children"], await _host.Holders("executive-chair", NextTurn));
    }

    [Fact, Trait("Rule", "HRD-23")]
    public async Task The_chair_is_whoever_held_the_partners_role_on_the_day_of_the_act()
    {
        await Make(2);
        var director = (await _host.Send(new WhoHolds("dsp-local-authority", Today), Actors.BusinessManager))[0].Person;
        await _host.Send(new EndARole(await _host.HoldingOf(director, "dsp-local-authority"), Today, "Retires"), Actors.BusinessManager);
        var successor = await _host.Colleague("Interim Director");
        await _host.Give(successor, "dsp-local-authority", Today.AddDays(1));

        Assert.Equal("Director of Children’s Services", await _host.ChairOn(Today));
        Assert.Equal("Interim Director", await _host.ChairOn(Today.AddDays(1)));
    }

    [Fact, Trait("Rule", "HRD-23")]
    public async Task The_chair_rotates_in_the_middle_of_a_decision_without_touching_the_days_before()
    {
        await Make(2);
        var turn = await TurnOn(Today);

        var changed = await _host.Send(new ChangeTheChair(turn, "dsp-police", new(2026, 12, 1), "Long absence"), Actors.BusinessManager);

        Assert.True(changed.Succeeded);
        Assert.Equal("Director of Children’s Services", await _host.ChairOn(new(2026, 11, 30)));
        Assert.Equal("BCU Commander", await _host.ChairOn(new(2026, 12, 1)));
        Assert.Equal("BCU Commander", await _host.ChairOn(LastOfTurn));
        Assert.Equal("Deputy Director for Safeguarding Children", await _host.ChairOn(NextTurn));
    }

    [Fact, Trait("Rule", "GOV-02")]
    public async Task A_change_shows_on_the_rotas_page_with_its_reason_and_who_made_it()
    {
        await Make(2);
        await _host.Send(new ChangeTheChair(await TurnOn(NextTurn), "dsp-police", NextTurn, "Swapped by agreement of the Executive"), Actors.BusinessManager);

        var page = await _host.ClientOf(Actors.BusinessManager).GetStringAsync("/executive-chair");

        Assert.Contains("Swapped by agreement of the Executive", page, StringComparison.Ordinal);
        Assert.Contains("by Strategy Manager", page, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "GOV-02")]
    public async Task Days_that_have_passed_and_days_outside_the_turn_can_not_be_handed_over()
    {
        await Make(2);
        var turn = await TurnOn(Today);

        Assert.Contains("passed", await Refused(new(turn, "dsp-police", Today.AddDays(-1), "Late")), StringComparison.Ordinal);
        Assert.Contains("one of this turn", await Refused(new(turn, "dsp-police", NextTurn, "Wrong turn")), StringComparison.Ordinal);
        Assert.Contains("already chairs", await Refused(new(turn, "dsp-local-authority", Today, "The same")), StringComparison.Ordinal);
        Assert.Contains("delegated safeguarding partners", await Refused(new(turn, "coordinator", Today, "Not a partner")), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "GOV-02")]
    public async Task Of_two_who_make_the_rota_at_once_one_is_told()
    {
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Make(2)));

        Assert.Single(both, outcome => outcome.Succeeded);
        Assert.Equal(2, await _host.Read(db => db.ChairTurns.CountAsync()));
    }

    [Fact, Trait("Rule", "GOV-02")]
    public async Task The_database_itself_refuses_two_chairs_on_one_day()
    {
        await Make(1);
        await using var overlap = _host.Database.CreateCommand("insert into governance.chair_turn (id, starts_on, ends_on, role) values (gen_random_uuid(), '2026-12-31', '2027-06-30', 'dsp-icb')");

        var fault = await Assert.ThrowsAsync<PostgresException>(() => overlap.ExecuteNonQueryAsync());

        Assert.Equal("executive_has_one_chair_a_day", fault.ConstraintName);
    }

    [Fact, Trait("Rule", "GOV-02")]
    public async Task A_rota_goes_on_where_it_ends_with_the_next_partner()
    {
        await Make(2);
        await _host.Send(new MakeTheRota(null, null, 1, _host.Key()), Actors.Coordinator);

        Assert.Equal("BCU Commander", await _host.ChairOn(new(2027, 7, 1)));
    }

    private Task<Outcome> Make(int turns) => _host.Send(new MakeTheRota(Start, "dsp-local-authority", turns, _host.Key()), Actors.Coordinator);

    private Task<ChairTurnId> TurnOn(DateOnly day) =>
        _host.Read(db => db.ChairTurns.Where(turn => turn.StartsOn <= day && turn.EndsOn >= day).Select(turn => turn.Id).SingleAsync());

    private async Task<string> Refused(ChangeTheChair command) => (await _host.Send(command, Actors.BusinessManager)).Refusals[0].Words;

    private async Task Hold(string name, string role) => await _host.Give(await _host.Colleague(name), role, new(2025, 1, 1));
}
