using System.Net;
using Partnership.Kernel.Identity;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>A role ends, a deputy's last day passes, while the page is open: the next request finds nothing, in plain words, and nothing changes (PLT-04, PLT-06).</summary>
public sealed class ARoleThatEnded : IClassFixture<TestHost>, IAsyncLifetime
{
    private readonly TestHost _host;
    private readonly Persona _officer, _deputy;
    private readonly Browser _browser;

    public ARoleThatEnded(TestHost host)
    {
        _host = host;
        _browser = new(host);
        _officer = new("An officer", Ids.New<PersonId>(host.Clock), "business-unit", Relation.OfAnotherCase, AccessRole.BusinessUnitOfficer);
        _deputy = new("A deputy", Ids.New<PersonId>(host.Clock), "business-unit", Relation.OfAnotherCase, AccessRole.Practitioner);
    }

    public async Task InitializeAsync()
    {
        if (await Count("select count(*) from governance.role where key = 'matrix-Practitioner'") == 0) await _host.SeatEverybody();
        await People.LetIn(_host, [_officer, _deputy]);
        foreach (var who in new[] { _officer, _deputy }) who.Form = await _browser.FormOf("/account", who);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact, Trait("Rule", "PLT-04"), Trait("Rule", "REV-90")]
    public async Task The_form_that_was_open_finds_nothing_says_so_plainly_and_what_was_saved_is_kept()
    {
        var made = await _host.ReferredCase();
        var page = $"/cases/{made.Reference}/people";
        Assert.Equal(HttpStatusCode.OK, (await _browser.Get(page, _officer)).Status);

        await Run($"update governance.role_holding set \"to\" = '{Kernel.Time.London.Today(_host.Clock).AddDays(-1):yyyy-MM-dd}' where person = '{_officer.Id}'");
        var entries = await Count("select count(*) from audit.entry");
        var answer = await _browser.Post(page, _officer, _officer.Form);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("for example because a role has ended. What you had saved is kept.", answer.Body, StringComparison.Ordinal);
        Assert.Equal(entries, await Count("select count(*) from audit.entry"));
    }

    [Fact, Trait("Rule", "PLT-06"), Trait("Rule", "PLT-04")]
    public async Task A_deputy_sees_what_the_role_sees_until_the_end_of_their_last_day_in_london()
    {
        var made = await _host.ReferredCase();
        var today = Kernel.Time.London.Today(_host.Clock);
        await Run($"insert into governance.delegation (id, holding, deputy, \"from\", \"to\", because) select gen_random_uuid(), id, '{_deputy.Id}', '{today:yyyy-MM-dd}', '{today:yyyy-MM-dd}', 'Leave' from governance.role_holding where person = '{Actors.Coordinator.Person}'");
        var page = $"/cases/{made.Reference}";
        Assert.Equal(HttpStatusCode.OK, (await _browser.Get(page, _deputy)).Status);

        _host.Clock.Set(Kernel.Time.London.StartOf(today.AddDays(1)));
        await People.SignIn(_host, [_deputy]);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.Get(page, _deputy)).Status);
    }

    private async Task Run(string sql)
    {
        await using var run = _host.Database.CreateCommand(sql);
        Assert.True(await run.ExecuteNonQueryAsync() > 0);
    }

    private async Task<long> Count(string sql)
    {
        await using var count = _host.Database.CreateCommand(sql);
        return await count.ExecuteScalarAsync() as long? ?? 0;
    }
}
