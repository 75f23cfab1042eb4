using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Messages;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Databases;
using Partnership.Platform.Jobs;
using Partnership.Platform.Messaging;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Running;

public sealed record Rang(int Number) : IIntegrationEvent;

public sealed class WhenRang(IAct act, Bell bell) : IReceive<Rang>
{
    public Task Receive(Rang message, Envelope envelope, CancellationToken ct)
    {
        if (bell.Broken) throw new InvalidOperationException("The bell is broken.");
        act.Record(AuditStream.Of("bell", "tower"), $"heard {message.Number}");
        return Task.CompletedTask;
    }
}

/// <summary>What the tests turn off and on.</summary>
public sealed class Bell
{
    public bool Broken { get; set; } = true;
    public int Counted { get; set; }
    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    public TaskCompletionSource MayEnd { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

internal sealed class CountTheSwallows(Bell bell) : ISweep
{
    public string Name => "Count the swallows";
    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task<string> Run(CancellationToken ct)
    {
        bell.Counted++;
        bell.Begun.TrySetResult();
        await bell.MayEnd.Task.WaitAsync(ct);
        return "Counted 7 swallows";
    }
}

internal sealed class FeedTheOwl : ISweep
{
    public string Name => "Feed the owl";
    public TimeSpan Every => TimeSpan.FromHours(1);
    public Task<string> Run(CancellationToken ct) => throw new TimeoutException("The owl of Alex B. sleeps.");
}

public sealed class TowerHost : TestHost
{
    public Bell Bell { get; } = new();

    protected override void ConfigureMore(IServiceCollection services)
    {
        services.AddSingleton(Bell).AddScoped<ISweep, CountTheSwallows>().AddScoped<ISweep, FeedTheOwl>();
        services.RemoveAll<MessageCatalogue>();
        services.AddSingleton(new MessageCatalogue(Host.PartnershipHost.Modules.SelectMany(module => new[] { module.Assembly, module.Contracts }).Append(typeof(WhenRang).Assembly).Distinct()));
        services.AddTransient<WhenRang>();
    }
}

public sealed class RunningPage(TowerHost host) : IClassFixture<TowerHost>
{
    [Fact, Trait("Rule", "PLT-04")]
    public async Task Only_those_who_run_the_site_see_it()
    {
        using var nobody = host.ClientOf(null, followRedirects: false);
        using var asked = await nobody.GetAsync(new Uri("/running", UriKind.Relative));
        Assert.StartsWith("/sign-in", asked.Headers.Location?.ToString());
        using var partner = new Visitor(host.ClientOf(Actors.PolicePartner));
        Assert.Equal(HttpStatusCode.NotFound, (await partner.Open("/running")).Status);
        using var administrator = new Visitor(host.ClientOf(Actors.Administrator));
        Assert.Equal("How the site runs", (await administrator.Open("/running")).Heading);
    }

    [Fact, Trait("Rule", "PLT-22")]
    public async Task A_sweep_asked_for_twice_at_the_same_time_runs_once_and_shows_what_it_did()
    {
        var first = host.Send(new RunASweepNow("Count the swallows"), Actors.Coordinator);
        await host.Bell.Begun.Task;
        var second = await host.Send(new RunASweepNow("Count the swallows"), Actors.BusinessManager);
        Assert.Equal("“Count the swallows” is running already.", Assert.Single(second.Refusals).Words);
        Assert.False(await host.With<RunSweep, bool>(Actors.Coordinator, sweeps => sweeps.Run("Count the swallows", CancellationToken.None)));
        host.Bell.MayEnd.SetResult();
        Assert.True((await first).Succeeded);

        Assert.Equal(1, host.Bell.Counted);
        using var visitor = new Visitor(host.ClientOf(Actors.Coordinator));
        await visitor.Open("/running");
        var row = visitor.Page.QuerySelectorAll("tr").Single(one => one.TextContent.Contains("Count the swallows", StringComparison.Ordinal)).TextContent;
        Assert.Contains("every 10 minutes", row);
        Assert.Contains("23 November 2026 at 9am", row);
        Assert.Contains("took less than a second", row);
        Assert.Contains("Counted 7 swallows", row);
    }

    [Fact, Trait("Rule", "PLT-22"), Trait("Rule", "PLT-10")]
    public async Task Staff_run_a_sweep_from_the_page_and_see_that_it_failed_without_any_content()
    {
        using var visitor = new Visitor(host.ClientOf(Actors.Administrator));
        await visitor.Open("/running");
        await visitor.Press("Run now: Feed the owl");

        var row = visitor.Page.QuerySelectorAll("tr").Single(one => one.TextContent.Contains("Feed the owl", StringComparison.Ordinal)).TextContent;
        Assert.Contains("Failed", row);
        Assert.Contains("TimeoutException", row);
        Assert.DoesNotContain("Alex", row);
        Assert.Equal("ran “Feed the owl” by hand", await Scalar("select body::jsonb ->> 'sentence' from audit.entry where kind = 'site' and id = 'sweeps' and body like '%owl%' limit 1"));
    }

    [Fact, Trait("Rule", "PLT-11"), Trait("Rule", "PLT-22")]
    public async Task The_page_says_back_to_when_a_cut_off_tail_can_be_proved()
    {
        using var visitor = new Visitor(host.ClientOf(Actors.Coordinator));
        await visitor.Open("/running");
        await visitor.Press("Run now: Seal the audit trail");

        var root = AuditRoot.Last(host.Services.GetRequiredService<DataFolder>().AuditRoots);
        Assert.Contains("Last sealed on 23 November 2026 at 9am", visitor.Text);
        Assert.Contains(root?.Root ?? "no root", visitor.Text);
        Assert.Contains("can be proved only back to the last seal", visitor.Text);
    }

    [Fact, Trait("Rule", "PLT-20")]
    public async Task A_parked_message_is_seen_without_its_content_and_tried_again_by_staff()
    {
        await host.With<Act, Outcome>(Actors.Coordinator, act => act.InOneTransaction("Ring", () =>
        {
            act.Record(AuditStream.Of("bell", "rope"), "rang");
            act.Publish(new Rang(12345), AuditStream.Of("bell", "tower"));
            return Task.FromResult(Outcome.Done);
        }));
        for (var attempt = 0; attempt < Deliveries.MostAttempts; attempt++)
        {
            await host.Deliver();
            await Scalar("update platform.delivery set due_at = due_at - interval '1 day' where state = 'waiting'");
        }
        using var visitor = new Visitor(host.ClientOf(Actors.BusinessManager));
        Assert.Contains("1 message between parts of the system could not be delivered", (await visitor.Open("/home")).Text);
        await visitor.Open("/running");
        Assert.Contains("1 message could not be delivered", visitor.Text);
        Assert.Contains(".Rang", visitor.Text);
        Assert.DoesNotContain("12345", visitor.Text);

        host.Bell.Broken = false;
        await visitor.Press(visitor.Page.QuerySelectorAll("button").Select(one => one.TextContent.Trim()).Single(one => one.StartsWith("Try again", StringComparison.Ordinal)));
        Assert.Contains("A message between two parts of the system that fails again and again is parked here", visitor.Text);
        await host.Deliver();
        Assert.Equal(1L, await Scalar("select count(*) from audit.entry where kind = 'bell' and id = 'tower'"));
        Assert.Equal(1L, await Scalar("select count(*) from audit.entry where kind = 'site' and id = 'messages'"));

        var again = await host.Send(new TryAMessageAgain(Guid.Empty, "Modules.WhenRang"), Actors.Coordinator);
        Assert.StartsWith("This message is not parked any more", Assert.Single(again.Refusals).Words);
    }

    private async Task<object?> Scalar(string sql)
    {
        await using var command = host.Database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
