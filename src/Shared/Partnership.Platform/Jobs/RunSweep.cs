using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Quartz;

namespace Partnership.Platform.Jobs;

/// <summary>Runs the sweep its job is named after, and writes down when it ran and what it did. Neither two hosts nor a host and somebody's
/// “Run now” ever run one sweep at the same time.</summary>
[DisallowConcurrentExecution]
internal sealed class RunSweep(IServiceScopeFactory scopes, NpgsqlDataSource database, TimeProvider clock, ILogger<RunSweep> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await Run(context.JobDetail.Key.Name, cancellationToken);

    /// <summary>Runs one sweep now; a fault is written down, not thrown.</summary>
    /// <returns>False when it is running already, here or elsewhere: then nothing was done.</returns>
    public async Task<bool> Run(string name, CancellationToken ct)
    {
        // Held by the connection: a host that dies lets go of it.
        await using var turn = await database.OpenConnectionAsync(ct);
        if (!await Lock(turn, "pg_try_advisory_lock", name, ct)) return false;
        try
        {
            await RunAlone(name, ct);
            return true;
        }
        finally
        {
            await Lock(turn, "pg_advisory_unlock", name, CancellationToken.None);
        }
    }

    private async Task RunAlone(string name, CancellationToken ct)
    {
        var run = await Begin(name, ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Act>().Standing = Actor.System(name);
            var sweep = scope.ServiceProvider.GetServices<ISweep>().FirstOrDefault(one => one.Name == name);
            await End(run, sweep is null ? "There is no such sweep any more." : await sweep.Run(ct), failed: false, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError("The sweep {Sweep} failed: {Fault}", name, fault.GetType().Name);
            await End(run, fault.GetType().Name, failed: true, ct);
        }
    }

    private static async Task<bool> Lock(NpgsqlConnection connection, string function, string name, CancellationToken ct)
    {
        await using var ask = new NpgsqlCommand($"select {function}(hashtextextended('sweep:' || $1, 0))", connection) { Parameters = { new() { Value = name } } };
        return await ask.ExecuteScalarAsync(ct) is true;
    }

    private async Task<long> Begin(string name, CancellationToken ct)
    {
        await using var insert = database.CreateCommand("insert into platform.job_run (job, started_at) values ($1, $2) returning id");
        foreach (var value in new object[] { name, clock.GetUtcNow() }) insert.Parameters.Add(new() { Value = value });
        return await insert.ExecuteScalarAsync(ct) is long id ? id : 0;
    }

    private async Task End(long run, string result, bool failed, CancellationToken ct)
    {
        await using var update = database.CreateCommand("update platform.job_run set finished_at = $2, result = $3, failed = $4 where id = $1");
        foreach (var value in new object[] { run, clock.GetUtcNow(), result, failed }) update.Parameters.Add(new() { Value = value });
        await update.ExecuteNonQueryAsync(ct);
    }
}
