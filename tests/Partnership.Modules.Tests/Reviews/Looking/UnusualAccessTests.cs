using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Jobs;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Looking;

public sealed class UnusualAccessTests(TestHost host) : IClassFixture<TestHost>, IAsyncLifetime
{
    private static readonly Actor Officer = Actors.Person("business-unit-officer", "A further officer", "business-unit", AccessRole.BusinessUnitOfficer);

    public async Task InitializeAsync()
    {
        await host.SeatEverybody();
        await host.Seat(Officer);
        // What an earlier test left is pointed out and put away.
        host.Clock.Set(London.At(London.Today(host.Clock).AddDays(8), new(10, 0)));
        await Sweep();
        await host.With<Npgsql.NpgsqlDataSource, int>(Actors.Coordinator, async database =>
        {
            await using var forget = database.CreateCommand("delete from reviews.unusual_look");
            return await forget.ExecuteNonQueryAsync();
        });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact, Trait("Rule", "REV-91")]
    public async Task Opening_a_case_at_night_is_not_blocked_stands_on_the_managers_home_and_is_looked_into()
    {
        var made = await host.ReferredCase();
        host.Clock.Set(London.At(London.Today(host.Clock), new(23, 30)));
        await Open(Actors.Coordinator, $"/cases/{made.Reference}/referral");
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await Sweep();

        using var manager = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open("/home");
        Assert.Contains("Look into 1 unusual access to cases", manager.Text, StringComparison.Ordinal);
        await manager.Open("/access-to-cases/unusual");
        Assert.Contains("Coordinator opened 1 case at night", manager.Text, StringComparison.Ordinal);
        await manager.Open(manager.Page.QuerySelector("main tbody a")?.GetAttribute("href") ?? "");
        Assert.Contains("read the referral", manager.Text, StringComparison.Ordinal);

        await manager.Press("Write it down");
        Assert.Equal(["Say whether it was in order.", "Say what it was, or what you did."], manager.Errors);
        await manager.Press("Write it down", ("Input.Finding", "InOrder"), ("Input.Because", "On call for the hospital that night"));
        Assert.Contains("In order: On call for the hospital that night", manager.Text, StringComparison.Ordinal);
        await manager.Open("/home");
        Assert.DoesNotContain("unusual access", manager.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-91")]
    public async Task Many_cases_in_a_short_time_are_told_once_and_go_on_in_the_same_line()
    {
        var cases = new List<TestCase>();
        for (var at = 0; at < 11; at++) cases.Add(await host.ReferredCase());
        foreach (var made in cases.Take(10)) await Open(Actors.Coordinator, $"/cases/{made.Reference}/people");
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await Sweep();
        await Open(Actors.Coordinator, $"/cases/{cases[10].Reference}/people");
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await Sweep();
        await Sweep();

        using var manager = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open("/access-to-cases/unusual");
        Assert.Single(manager.Page.QuerySelectorAll("main tbody tr"));
        Assert.Contains("Coordinator opened 11 different cases within 60 minutes", manager.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-91")]
    public async Task An_officer_who_opens_a_case_and_does_nothing_in_it_for_a_day_is_pointed_out_who_acts_is_not()
    {
        var (idle, worked) = (await host.ReferredCase(), await host.ReferredCase());
        foreach (var made in new[] { idle, worked }) await Open(Officer, $"/cases/{made.Reference}/referral");
        await Open(Actors.BusinessManager, $"/cases/{idle.Reference}/referral");
        await host.Do(new Partnership.Reviews.Screening.ConveneScreening.ConveneScreening(worked.Reference,
            [.. new[] { Actors.HeadOfQualityAssurance, Actors.DesignatedNurse, Actors.DetectiveSuperintendent }.Select(one => one.Person ?? default)], host.Key()), Officer);
        await Open(Actors.DesignatedNurse, $"/cases/{worked.Reference}/referral");
        host.Clock.Advance(TimeSpan.FromHours(23));
        await Sweep();
        using var manager = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open("/access-to-cases/unusual");
        Assert.Contains("Nothing to look into", manager.Text, StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromHours(2));
        await Sweep();
        await manager.Open("/access-to-cases/unusual");
        var line = Assert.Single(manager.Page.QuerySelectorAll("main tbody tr")).TextContent;
        Assert.Contains($"A further officer opened {idle.Reference} 1 time", line, StringComparison.Ordinal);
        Assert.Contains("not on its team and have done nothing in it", line, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-91")]
    public async Task Nobody_judges_their_own_access_the_managers_is_a_coordinators_to_look_into()
    {
        var made = await host.ReferredCase();
        host.Clock.Set(London.At(London.Today(host.Clock).AddDays(1), new(4, 0)));
        await Open(Actors.BusinessManager, $"/cases/{made.Reference}/referral");
        await Open(Officer, $"/cases/{made.Reference}/referral");
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await Sweep();

        using var manager = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open("/access-to-cases/unusual");
        Assert.Contains("A further officer", Assert.Single(manager.Page.QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
        using var coordinator = await new Visitor(host.ClientOf(Actors.Coordinator)).Open("/access-to-cases/unusual");
        var own = Assert.Single(coordinator.Page.QuerySelectorAll("main tbody tr"));
        Assert.Contains("Strategy Manager", own.TextContent, StringComparison.Ordinal);
        await manager.Open(own.QuerySelector("a")?.GetAttribute("href") ?? "");
        Assert.Equal(HttpStatusCode.NotFound, manager.Status);
    }

    private async Task Sweep()
    {
        var said = await host.With<IServiceProvider, string>(Actors.Coordinator, services => services.GetServices<ISweep>().Single(one => one.Name == "Unusual access to cases").Run(default));
        Assert.NotEmpty(said);
    }

    private async Task Open(Actor who, string path)
    {
        using var client = host.ClientOf(who);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
