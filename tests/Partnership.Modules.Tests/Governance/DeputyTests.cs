using Partnership.Governance.Contracts;
using Partnership.Governance.Roles.NameADeputy;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance;

public class DeputyTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly DateOnly January = new(2026, 1, 1), Monday = new(2026, 8, 3), Friday = new(2026, 8, 14);

    [Fact, Trait("Rule", "PLT-06")]
    public async Task A_deputy_holds_the_role_for_its_days_only_and_both_names_show()
    {
        var (holder, deputy) = await Pair("lsp-icb", "Chief Nursing Officer", "Deputy Chief Nurse");
        await Name(holder, "lsp-icb", deputy, Monday, Friday);

        Assert.Equal(["Chief Nursing Officer", "Deputy Chief Nurse for Chief Nursing Officer"], await host.Holders("lsp-icb", Monday));
        Assert.Equal(["Chief Nursing Officer"], await host.Holders("lsp-icb", Friday.AddDays(1)));
        var held = Assert.Single(await host.Send(new RolesHeldOn(deputy, Friday), Actors.BusinessManager));
        Assert.Equal("Chief Nursing Officer", held.OnBehalfOf);
        Assert.Contains(AccessRole.LeadSafeguardingPartner, held.Gives);
    }

    [Fact, Trait("Rule", "PLT-06")]
    public async Task A_role_has_one_deputy_a_day()
    {
        var (holder, deputy) = await Pair("lsp-police", "Assistant Commissioner", "Commander");
        var another = await host.Colleague("Another Commander");
        Assert.True((await Name(holder, "lsp-police", deputy, Monday, Friday)).Succeeded);

        var second = await Name(holder, "lsp-police", another, Friday, Friday.AddDays(5));

        Assert.Equal("Somebody else is already the deputy on some of these days.", second.Refusals[0].Words);
    }

    [Fact, Trait("Rule", "PLT-06")]
    public async Task Nobody_is_their_own_deputy_and_nobody_stands_in_for_a_role_that_is_not_held()
    {
        var (holder, deputy) = await Pair("lsp-local-authority", "Chief Executive", "Deputy Chief Executive");

        Assert.False((await Name(holder, "lsp-local-authority", holder, Monday, Friday)).Succeeded);
        Assert.False((await Name(holder, "lsp-local-authority", deputy, January.AddDays(-3), January)).Succeeded);
    }

    private async Task<(PersonId Holder, PersonId Deputy)> Pair(string role, string holder, string deputy)
    {
        var first = await host.Colleague(holder);
        await host.Give(first, role, January);
        return (first, await host.Colleague(deputy));
    }

    private async Task<Outcome> Name(PersonId holder, string role, PersonId deputy, DateOnly from, DateOnly to)
    {
        var email = Assert.Single(await host.Send(new ContactsOf([deputy]), Actors.BusinessManager)).Email;
        return await host.Send(new NameADeputy(await host.HoldingOf(holder, role), email.ToUpperInvariant(), from, to, "Annual leave", host.Key()), Actors.BusinessManager);
    }
}
