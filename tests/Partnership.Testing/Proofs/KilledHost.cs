using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Partnership.Platform.Audit;

namespace Partnership.Testing.Proofs;

/// <summary>TRU-01: the host is killed at random moments while families refer. A family whose page does not come presses its button again.
/// A few times in ./test, a hundred by "./prove kill".</summary>
/// <param name="database">Of its own, migrated and empty.</param>
public sealed partial class KilledHost(TestDatabase database)
{
    private const int Families = 4;

    public async Task<AfterTheKills> Run(int kills, int seed)
    {
        await using var host = new HostProcess(database.Settings, ("PublicForms__AtOnce", "100000"), ("PublicForms__PostsPerMinute", "1000000"));
        await host.Start();
        using var over = new CancellationTokenSource();
        var (sent, acknowledged) = (new ConcurrentBag<int>(), new ConcurrentBag<string>());
        var families = Enumerable.Range(1, Families).Select(family => KeepReferring(host, family, sent, acknowledged, over.Token)).ToList();

        var random = new Random(seed);
        for (var kill = 0; kill < kills; kill++)
        {
            // The random moment is what is tested; nothing waits for it to be long enough.
            await Task.Delay(random.Next(50, 1200));
            await host.Kill();
            await host.Start();
        }
        await over.CancelAsync();
        await Task.WhenAll(families);
        await Until(async () => await Count("select count(*) from platform.delivery where state <> 'done'") == 0);
        return await Counted(kills, sent.Count, [.. acknowledged]);
    }

    private async Task<AfterTheKills> Counted(int kills, int sent, IReadOnlyList<string> acknowledged)
    {
        var there = await References();
        await using var connection = new NpgsqlConnection(database.Settings.Application);
        await connection.OpenAsync();
        return new(kills, sent, acknowledged.Count,
            Lost: acknowledged.Except(there).Count(),
            Doubled: acknowledged.Count - acknowledged.Distinct().Count() + (int)(await Count("select count(*) from reviews.referral") - sent),
            HalfDone: there.Except(acknowledged).Count()
                + Math.Abs(sent - (int)await Count("select count(*) from platform.outbox where kind = 'Reviews.ReferralReceived'"))
                + Math.Abs(sent - (int)await Count("select count(*) from audit.entry where kind = 'case' and seq = 1")),
            Differences: (await AuditVerification.Run(connection, null)).Differences.Count);
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
            await Persist(() => visitor.Press("Continue"));
            await Persist(() => visitor.Press(null, ("Choice", "Anonymous")));
            if (!visitor.Address.EndsWith("/check", StringComparison.Ordinal)) throw new InvalidOperationException($"The form led to {visitor.Address}.");
            sent.Add(number);
            await Persist(() => visitor.Press());
            if (visitor.Address != "/refer/sent") throw new InvalidOperationException($"Sending led to {visitor.Address}.");
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

/// <summary>What was tried and what came of it.</summary>
/// <param name="Sent">Referrals whose last button was pressed.</param>
/// <param name="HalfDone">Referrals nobody was told of, or without their message or their entry in the trail.</param>
/// <param name="Differences">Entries of the trail that are not as they were written.</param>
public sealed record AfterTheKills(int Kills, int Sent, int Acknowledged, int Lost, int Doubled, int HalfDone, int Differences)
{
    public bool Holds => Lost + Doubled + HalfDone + Differences == 0 && Acknowledged == Sent;

    public string InWords() => string.Create(CultureInfo.InvariantCulture,
        $"kill: {Kills:N0} kills, {Sent:N0} referrals sent, {Acknowledged:N0} acknowledged, {Lost:N0} lost, {Doubled:N0} doubled, {HalfDone:N0} half done, {Differences:N0} differences in the trail");
}
