using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Host.Pages.Home;
using Partnership.Kernel.Identity;
using Partnership.Platform.Home;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Home;

public class HomePage(HomePage.HostWithDuties host) : IClassFixture<HomePage.HostWithDuties>
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory, Trait("Rule", "PLT-74")]
    [InlineData("2026-11-24", 0)]
    [InlineData("2026-11-25", 1)]
    [InlineData("2026-11-29", 1)]
    [InlineData("2026-11-30", 2)]
    [InlineData(null, 2)]
    public void What_is_to_be_done_is_late_this_week_or_later(string? due, int group)
    {
        var groups = HomeModel.ByDeadline([new("Read it", "/x", due is null ? null : DateOnly.Parse(due))], Today);

        Assert.Equal(["Late", "Today and this week", "Later"], groups.Select(one => one.Item1));
        Assert.Equal(group, groups.Select((one, number) => one.Item2.Count * number).Sum());
        Assert.Equal(1, groups.Sum(one => one.Item2.Count));
    }

    [Fact, Trait("Rule", "PLT-74")]
    public async Task An_officer_sees_each_duty_with_its_day_and_one_link_and_the_partnership_at_a_glance()
    {
        using var visitor = await Home(Actors.Coordinator);

        Assert.Equal(["Late", "Today and this week", "Later", "The partnership at a glance"], visitor.Page.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        var late = visitor.Page.QuerySelector("main li") ?? throw new InvalidOperationException("Nothing is listed.");
        Assert.Equal("/cases/1/decision", late.QuerySelector("a")?.GetAttribute("href"));
        Assert.Contains("Was due Friday 20 November 2026", late.TextContent, StringComparison.Ordinal);
        Assert.Contains("Due today", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("2 decisions late Needs attention", visitor.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-74")]
    public async Task A_partner_sees_their_duties_alone()
    {
        using var visitor = await Home(Actors.BartsLead);

        Assert.DoesNotContain("The partnership at a glance", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Read the pack", visitor.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-74")]
    public async Task Whoever_has_nothing_to_do_is_told_so()
    {
        using var visitor = await Home(Actors.YoungScrutineer);

        Assert.Contains("Nothing waits for you today", visitor.Text, StringComparison.Ordinal);
    }

    private Task<Visitor> Home(Actor actor) => new Visitor(host.ClientOf(actor)).Open("/home");

    /// <summary>A host with one more module, which knows duties of everybody but the young scrutineer.</summary>
    public sealed class HostWithDuties : TestHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddScoped<IKnowWhatToDo, Duties>().AddScoped<IKnowTheGlance, Duties>());
        }
    }

    private sealed class Duties : IKnowWhatToDo, IKnowTheGlance
    {
        Task<IReadOnlyList<ToDo>> IKnowWhatToDo.For(Actor actor, CancellationToken ct) => Task.FromResult<IReadOnlyList<ToDo>>(actor == Actors.YoungScrutineer ? [] :
        [
            new("Read the pack", "/cases/2", null),
            new("Send the check form", "/cases/3", new DateOnly(2026, 11, 23)),
            new("Decide on TH-2026-0001", "/cases/1/decision", new DateOnly(2026, 11, 20)),
        ]);

        Task<IReadOnlyList<Glance>> IKnowTheGlance.For(Actor actor, CancellationToken ct) => Task.FromResult<IReadOnlyList<Glance>>(
            [new("3 cases are open", "/cases", false), new("2 decisions late", null, true)]);
    }
}
