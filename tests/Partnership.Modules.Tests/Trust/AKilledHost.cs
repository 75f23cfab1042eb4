using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;
using Partnership.Platform.Audit;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Trust;

/// <summary>TRU-01 in short: twenty times the host is killed at a random moment while families refer. A family whose page does not come presses its button again.</summary>
public sealed partial class AKilledHost(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Kills = 20;
    private const int Families = 4;

    [Fact, Trait("Rule", "TRU-01"), Trait("Rule", "REV-06"), Trait("Rule", "PLT-20")]
    public async Task Killed_twenty_times_it_loses_nothing_acknowledged_and_doubles_nothing()
    {
        await using var host = new HostProcess(database.Settings, ("PublicForms__AtOnce", "100000"), ("PublicForms__PostsPerMinute", "1000000"));
        await host.Start();
        using var over = new CancellationTokenSource();
        var (sent, acknowledged) = (new ConcurrentBag<int>(), new ConcurrentBag<string>());
        var families = Enumerable.Range(1, Families).Select(family => KeepReferring(host, family, sent, acknowledged, over.Token)).ToList();

        var random = new Random(20261121);
        for (var kill = 0; kill < Kills; kill++)
        {
            // The random moment is what is tested; nothing waits for it to be long enough.
            await Task.Delay(random.Next(50, 1200));
            await host.Kill();
            await host.Start();
        }
        await over.CancelAsync();
        await Task.WhenAll(families);
        await Until(async () => await Count("select count(*) from platform.delivery where state <> 'done'") == 0);

        Assert.True(acknowledged.Count >= Families, $"Only {acknowledged.Count} referrals were acknowledged: the load was too small to show anything.");
        Assert.Equal(acknowledged.Count, acknowledged.Distinct().Count());
        Assert.Equal(sent.Count, await Count("select count(*) from reviews.referral"));
        Assert.Equal(sent.Count, await Count("select count(*) from reviews.review_case"));
        Assert.Equal(acknowledged.Order(), (await References()).Order());
        Assert.Equal(sent.Count, await Count("select count(*) from platform.outbox where kind = 'Reviews.ReferralReceived'"));
        Assert.Equal(sent.Count, await Count("select count(*) from audit.entry where kind = 'case' and seq = 1"));

        await using var connection = new NpgsqlConnection(database.Settings.Application);
        await connection.OpenAsync();
        Assert.Empty((await AuditVerification.Run(connection, null)).Differences);
    }

    private static async Task KeepReferring(HostProcess host, int family, ConcurrentBag<int> sent, ConcurrentBag<string> acknowledged, CancellationToken over)
    {
        for (var number = 0; !over.IsCancellationRequested; number++)
        {
            using var visitor = new Visitor(new HttpClient(new SocketsHttpHandler()) { BaseAddress = host.Address });
            await Persist(() => visitor.Open("/refer/family/you"));
            var relationship = visitor.Page.QuerySelector("input[name=Relationship]")?.GetAttribute("value") ?? "";
            await Persist(() => visitor.Press(null, ("Relationship", relationship)));
            await Persist(() => visitor.Press(null, ("Forenames", "Invented"), ("LastNames", $"Family {family}-{number}"), ("Age", "7")));
            await Persist(() => visitor.Press(null, ("Another", "false")));
            await Persist(() => visitor.Press(null, ("Words", "Services did not talk to each other.")));
            await Persist(() => visitor.Press(null, ("When", "NotKnown")));
            await Persist(() => visitor.Press(null, ("Words", "A school")));
            await Persist(() => visitor.Press(null, ("Words", "How they worked together")));
            await Persist(() => visitor.Press(null, ("Choice", "Anonymous")));
            Assert.EndsWith("/check", visitor.Address, StringComparison.Ordinal);
            sent.Add(number);
            await Persist(() => visitor.Press());
            Assert.Equal("/refer/sent", visitor.Address);
            acknowledged.Add(Reference().Match(visitor.Text).Value);
        }
    }

    /// <summary>Presses the same button again until its page comes, as a person does.</summary>
    private static Task Persist(Func<Task> press) => Until(async () =>
    {
        try
        {
            await press();
            return true;
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            return false;
        }
    });

    private static async Task Until(Func<Task<bool>> done)
    {
        while (!await done()) await Task.Delay(20);
    }

    private async Task<long> Count(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.Superuser);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is long count ? count : -1;
    }

    private async Task<List<string>> References()
    {
        await using var source = NpgsqlDataSource.Create(database.Superuser);
        await using var command = source.CreateCommand("select reference from reviews.review_case");
        await using var rows = await command.ExecuteReaderAsync();
        var all = new List<string>();
        while (await rows.ReadAsync()) all.Add(rows.GetString(0));
        return all;
    }

    [GeneratedRegex(@"TH-\d{4}-\d{4,}")]
    private static partial Regex Reference();
}
