using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Testing;

namespace Partnership.Benchmarks;

/// <summary>B8: acts that leave an entry in a chained trail, by eight writers, against the same writes without the trail. Both commit durably.</summary>
internal sealed class AuditedWrites : IBenchmark
{
    private const string Insert = "insert into platform.done_once (key, act, at) values ($1, 'bench', now())";
    private const int Writers = 8;

    public string Name => "B8";
    public string What => "audited writes, 8 writers";

    public async Task<Figure> Measure()
    {
        await using var site = await Site.Start("/");
        await using var durable = await Durable.Of(site);
        await WritesASecond(writer => Audited(site, writer));
        await WritesASecond(_ => Plain(site));
        return await SideBySide.Rounds(Name, "≥ 0.70", "writes/s", () => WritesASecond(writer => Audited(site, writer)), () => WritesASecond(_ => Plain(site)));
    }

    private static async Task<double> WritesASecond(Func<int, Task> write)
    {
        var (count, watch) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            while (watch.ElapsedMilliseconds < 2000)
            {
                await write(writer);
                Interlocked.Increment(ref count);
            }
        }));
        return count / watch.Elapsed.TotalSeconds;
    }

    private static async Task Audited(Site site, int writer)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<Act>();
        await act.InOneTransaction("Bench", async () =>
        {
            await Write(act.Connection);
            act.Record(AuditStream.Of("bench", $"{writer}"), "wrote a row");
            return Outcome.Done;
        }, Actors.Coordinator);
    }

    private static async Task Plain(Site site)
    {
        await using var connection = await site.Database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Write(connection);
        await transaction.CommitAsync();
    }

    private static async Task Write(NpgsqlConnection connection)
    {
        await using var insert = new NpgsqlCommand(Insert, connection) { Parameters = { new() { Value = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()) } } };
        await insert.ExecuteNonQueryAsync();
    }
}
