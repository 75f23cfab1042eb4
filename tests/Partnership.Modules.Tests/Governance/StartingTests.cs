using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Access.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Governance.Demonstration;
using Partnership.Governance.Starting;
using Partnership.Kernel.Identity;
using Partnership.Platform.Demonstration;
using Partnership.Platform.Profiles;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance;

public class StartingTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "GOV-01")]
    public async Task A_new_installation_has_the_agencies_and_roles_of_its_profile()
    {
        var profile = host.Services.GetRequiredService<Installation>().Profile;
        var agencies = await host.Send(new AllAgencies(), Actors.BusinessManager);

        Assert.Equal(profile.Agencies.Select(one => one.Key).Order(), agencies.Select(one => one.Key).Order());
        Assert.Equal(["icb", "local-authority", "police"], agencies.Where(one => one.IsStatutory).Select(one => one.Partner).Order());
        Assert.Equal("local-authority", agencies.Single(one => one.Key == "housing").Partner);
        Assert.Equal(profile.Roles.Count, await host.Read(db => db.Roles.CountAsync()));
    }

    [Fact, Trait("Rule", "PLT-40")]
    public async Task Starting_again_leaves_what_the_database_holds()
    {
        await using (var rename = host.Database.CreateCommand("update governance.member_agency set name = 'Renamed by staff' where key = 'youth-justice'")) await rename.ExecuteNonQueryAsync();
        var profile = host.Services.GetRequiredService<Installation>().Profile;

        await host.InScope(Actor.System("The test"), async services =>
        {
            await services.GetServices<ITakeTheProfile>().OfType<TakeWhoIsWho>().Single().Take(profile, CancellationToken.None);
            return true;
        });

        Assert.Contains(await host.Send(new AllAgencies(), Actors.BusinessManager), agency => agency.Name == "Renamed by staff");
    }

    [Fact]
    public async Task The_demonstration_has_somebody_for_every_role_and_a_chair_for_two_years_either_way_and_seeds_once()
    {
        await using var own = new OwnHost();
        var demonstrated = await own.Start();
        await Seed(demonstrated);
        await Seed(demonstrated);

        var today = new DateOnly(2026, 11, 23);
        var empty = new List<string>();
        foreach (var role in await demonstrated.Read(db => db.Roles.ToListAsync()))
            if ((await demonstrated.Holders(role.Key, today)).Count == 0 && !(role.PerAgency && role.Key is "panel-member" or "group-member" or "training-lead" or "practitioner")) empty.Add(role.Key);
        Assert.Empty(empty);
        Assert.NotNull(await demonstrated.ChairOn(today.AddYears(-2)));
        Assert.NotNull(await demonstrated.ChairOn(today.AddYears(2)));
        Assert.Contains(await demonstrated.Holders("strategy-manager", today), name => name.EndsWith("for Strategy Manager", StringComparison.Ordinal));
        Assert.True(await demonstrated.Read(db => db.People.AllAsync(person => person.Email.EndsWith(".example"))));
    }

    [Fact, Trait("Rule", "PLT-82")]
    public async Task Inviting_from_the_command_line_adds_gives_and_asks_for_the_invitation_once_each()
    {
        var first = await host.Send(new InviteByEmail("New.Manager@partnership.example", "strategy-manager"), Actor.System("./ops invite"));
        var again = await host.Send(new InviteByEmail("new.manager@partnership.example", "strategy-manager"), Actor.System("./ops invite"));

        Assert.Equal(first.Value, again.Value);
        var contact = Assert.Single(await host.Send(new ContactsOf([first.Value]), Actors.BusinessManager));
        Assert.Equal(("New Manager", "business-unit"), (contact.Name, contact.Agency));
        Assert.Single(await host.Send(new RolesHeldOn(first.Value, new(2026, 11, 23)), Actors.BusinessManager));
        await using var asked = host.Database.CreateCommand($"select count(*) from platform.outbox where kind = 'Access.{nameof(InvitePerson)}' and aggregate = 'account:{first.Value}'");
        Assert.Equal(2L, await asked.ExecuteScalarAsync());
    }

    [Fact, Trait("Rule", "PLT-82")]
    public async Task An_unknown_role_and_a_wrong_address_are_refused_with_what_would_be_right()
    {
        Assert.Contains("coordinator", (await host.Send(new InviteByEmail("a@partnership.example", "emperor"), Actor.System("./ops invite"))).Refusals[0].Words, StringComparison.Ordinal);
        Assert.Contains("work email", (await host.Send(new InviteByEmail("nobody", "coordinator"), Actor.System("./ops invite"))).Refusals[0].Words, StringComparison.Ordinal);
    }

    private static Task<bool> Seed(TestHost on) => on.InScope(Actor.System("The test"), async services =>
    {
        await services.GetServices<IDemonstration>().OfType<DemonstrationPeople>().Single().Seed(CancellationToken.None);
        return true;
    });

    /// <summary>A database that nobody else of this class writes to.</summary>
    private sealed class OwnHost : IAsyncDisposable
    {
        private readonly TestHost _host = new();

        public async Task<TestHost> Start()
        {
            await ((IAsyncLifetime)_host).InitializeAsync();
            return _host;
        }

        public async ValueTask DisposeAsync() => await ((IAsyncLifetime)_host).DisposeAsync();
    }
}
