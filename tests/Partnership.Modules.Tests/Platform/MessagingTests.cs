using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Messages;
using Partnership.Platform.Acts;
using Partnership.Platform.Messaging;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Platform;

public sealed record Counted(string Aggregate, int Number) : IIntegrationEvent;

/// <summary>Writes each message it got into the audit trail of its own, and fails for an aggregate while told to.</summary>
public sealed class WhenCounted(IAct act) : IReceive<Counted>
{
    internal static readonly ConcurrentDictionary<string, bool> Fails = new();

    public Task Receive(Counted message, Envelope envelope, CancellationToken ct)
    {
        act.Record(AuditStream.Of("counted", message.Aggregate), $"got {message.Number} as version {envelope.Version}");
        if (Fails.ContainsKey(message.Aggregate)) throw new InvalidOperationException("Told to fail.");
        return Task.CompletedTask;
    }
}

public sealed class MessagingHost : TestHost
{
    protected override void ConfigureMore(IServiceCollection services)
    {
        var assemblies = Partnership.Host.PartnershipHost.Modules.SelectMany(module => new[] { module.Assembly, module.Contracts }).Append(typeof(WhenCounted).Assembly);
        services.AddSingleton(new MessageCatalogue(assemblies.Distinct()));
        services.AddTransient<WhenCounted>();
    }
}

public sealed class MessagingTests(MessagingHost host) : IClassFixture<MessagingHost>
{
    private Task<Outcome> Publish(string aggregate, int number, bool fail = false) => host.With<Act, Outcome>(Actors.Coordinator, act => act.InOneTransaction("Publish", () =>
    {
        act.Record(AuditStream.Of("trial", aggregate), "published");
        act.Publish(new Counted(aggregate, number), AuditStream.Of("trial", aggregate));
        return Task.FromResult(fail ? Outcome.Refused("Told to refuse.") : Outcome.Done);
    }));

    private async Task<string[]> Got(string aggregate)
    {
        await using var read = host.Database.CreateCommand("select body::jsonb ->> 'sentence' from audit.entry where kind = 'counted' and id = $1 order by seq");
        read.Parameters.Add(new() { Value = aggregate });
        await using var rows = await read.ExecuteReaderAsync();
        var got = new List<string>();
        while (await rows.ReadAsync()) got.Add(rows.GetString(0));
        return [.. got];
    }

    [Fact, Trait("Rule", "PLT-20")]
    public async Task A_message_is_written_with_the_change_and_delivered_once()
    {
        await Publish("once", 1);
        await Task.WhenAll(host.Deliver(), host.Deliver(), host.Deliver());
        await host.Deliver();
        Assert.Equal(["got 1 as version 1"], await Got("once"));
    }

    [Fact, Trait("Rule", "PLT-20")]
    public async Task A_refused_act_sends_nothing()
    {
        await Publish("refused", 1, fail: true);
        await host.Deliver();
        Assert.Empty(await Got("refused"));
    }

    [Fact, Trait("Rule", "PLT-20")]
    public async Task Messages_of_one_aggregate_arrive_in_order_without_gaps_though_many_publish_at_once()
    {
        await Task.WhenAll(Enumerable.Range(1, 25).Select(number => Publish("order", number)));
        await Task.WhenAll(host.Deliver(), host.Deliver());
        Assert.Equal(Enumerable.Range(1, 25).Select(version => $"as version {version}"), (await Got("order")).Select(one => one[(one.IndexOf("as ", StringComparison.Ordinal))..]));
    }

    [Fact, Trait("Rule", "PLT-20")]
    public async Task A_failing_receiver_is_tried_later_holds_up_only_its_own_aggregate_and_is_parked_in_the_end()
    {
        WhenCounted.Fails["stuck"] = true;
        await Publish("stuck", 1);
        await Publish("stuck", 2);
        await Publish("free", 1);
        await host.Deliver();
        Assert.Empty(await Got("stuck"));
        Assert.Single(await Got("free"));

        for (var i = 0; i < Deliveries.MostAttempts; i++)
        {
            host.Clock.Advance(TimeSpan.FromHours(2));
            await host.Deliver();
        }
        Assert.Equal("parked", await Scalar("select state from platform.delivery where aggregate = 'trial:stuck' and version = 1"));

        WhenCounted.Fails.Clear();
        await Scalar("update platform.delivery set state = 'waiting' where state = 'parked'");
        await host.Deliver();
        Assert.Equal(["got 1 as version 1", "got 2 as version 2"], await Got("stuck"));
    }

    [Fact, Trait("Rule", "PLT-20")]
    public async Task What_a_failing_receiver_wrote_is_undone_and_its_fault_names_no_content()
    {
        WhenCounted.Fails["undone"] = true;
        await Publish("undone", 1);
        await host.Deliver();
        Assert.Empty(await Got("undone"));
        Assert.Equal(nameof(InvalidOperationException), await Scalar("select error from platform.delivery where aggregate = 'trial:undone'"));
        WhenCounted.Fails.Clear();
    }

    private async Task<object?> Scalar(string sql)
    {
        await using var command = host.Database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
