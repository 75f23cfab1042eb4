using MediatR;
using Npgsql;
using Partnership.Platform.Acts;

namespace Partnership.Platform.Jobs;

/// <summary>Every sweep with how it ran last and when it runs next (PLT-22), by name.</summary>
public sealed record SweepsQuery : IQuery<IReadOnlyList<SweepState>>;

/// <param name="Last">Null until it ran once.</param>
/// <param name="Next">When a host runs it next; null while no host has it in its plan.</param>
/// <param name="Failures">How many of its runs of the last seven days failed.</param>
public sealed record SweepState(string Name, TimeSpan Every, SweepRun? Last, DateTimeOffset? Next, int Failures);

/// <param name="FinishedAt">Null while it runs, and for good when its host was stopped in between.</param>
/// <param name="Result">What it did in words, or the kind of fault.</param>
public sealed record SweepRun(DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string? Result, bool Failed)
{
    public TimeSpan? Took => FinishedAt - StartedAt;
}

internal sealed class SweepsQueryHandler(IEnumerable<ISweep> sweeps, NpgsqlDataSource database, TimeProvider clock) : IRequestHandler<SweepsQuery, IReadOnlyList<SweepState>>
{
    private static readonly TimeSpan Recently = TimeSpan.FromDays(7);

    // Quartz keeps its times as ticks of UTC.
    private const string Runs = $"""
        select asked.name, last.started_at, last.finished_at, last.result, coalesce(last.failed, false),
            (select count(*) from platform.job_run failed where failed.job = asked.name and failed.failed and failed.started_at >= $2),
            (select min(t.next_fire_time) from quartz.{QuartzSchema.TablePrefix}triggers t where t.trigger_group = '{SweepSchedule.Group}' and t.trigger_name = asked.name)
        from unnest($1::text[]) as asked (name)
        left join lateral (select * from platform.job_run run where run.job = asked.name order by run.started_at desc, run.id desc limit 1) last on true
        """;

    public async Task<IReadOnlyList<SweepState>> Handle(SweepsQuery request, CancellationToken cancellationToken)
    {
        var every = sweeps.ToDictionary(one => one.Name, one => one.Every);
        await using var read = database.CreateCommand(Runs);
        foreach (var value in new object[] { every.Keys.ToArray(), clock.GetUtcNow() - Recently }) read.Parameters.Add(new() { Value = value });
        await using var rows = await read.ExecuteReaderAsync(cancellationToken);
        var states = new List<SweepState>();
        while (await rows.ReadAsync(cancellationToken))
        {
            var last = rows.IsDBNull(1) ? null : new SweepRun(rows.GetFieldValue<DateTimeOffset>(1), rows.IsDBNull(2) ? null : rows.GetFieldValue<DateTimeOffset>(2), rows.IsDBNull(3) ? null : rows.GetString(3), rows.GetBoolean(4));
            states.Add(new(rows.GetString(0), every[rows.GetString(0)], last, rows.IsDBNull(6) ? null : new DateTimeOffset(rows.GetInt64(6), TimeSpan.Zero), (int)rows.GetInt64(5)));
        }
        return [.. states.OrderBy(one => one.Name, StringComparer.Ordinal)];
    }
}
