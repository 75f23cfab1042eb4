using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Partnership.Benchmarks.Bookings;

/// <summary>PostgreSQL's own benchmark, with the statements that a booking needs, one transaction each, written by hand: the lock on the session, whether they have a place, the guarded place, the entry in the trail.</summary>
internal static partial class PgBench
{
    private const string Booking = """
        \set of random(1, :sessions)
        begin;
        select s.id as session, s.capacity > s.held as free from training.session s join training.bench_session b on b.id = s.id where b.n = :of for update of s \gset
        select a.id as attendee from training.bench_attendee a where a.n = (select nextval('training.bench_next')) \gset
        insert into training.place (id, session, attendee, agency, state, booked_at, state_at, to_tell)
            select gen_random_uuid(), :session::uuid, :attendee::uuid, 'barts-health', case when :free::text = 't' then 'Confirmed' else 'Waiting' end, now(), now(), true
            where not exists (select from training.place where session = :session::uuid and attendee = :attendee::uuid and state in ('Asked', 'Confirmed', 'Offered', 'Waiting'));
        select audit.append(array['session'], array[:session::text], now(), null, 'BookAPlace', array['{"who":"A member of the public","act":"BookAPlace","sentence":"booked a place for attendee ' || :attendee::text || '"}']);
        commit;
        """;

    /// <summary>Null where it is not installed: Debian's package postgresql-contrib has it.</summary>
    public static string? Program { get; } = new[] { "/usr/bin/pgbench", "/usr/local/bin/pgbench" }.FirstOrDefault(File.Exists);

    /// <summary>Bookings a second.</summary>
    public static async Task<double> BookingsASecond(string database, CrowdOfAttendees crowd, IReadOnlyList<(long Number, Guid Id)> sessions, int bookings, int clients)
    {
        await crowd.Insert("create table if not exists training.bench_session (n bigint primary key, id uuid not null)");
        await crowd.Insert("truncate training.bench_session");
        await crowd.Insert("insert into training.bench_session select n, id from unnest($1) with ordinality as of (id, n)", sessions.Select(one => one.Id).ToArray());
        await crowd.Insert("create sequence if not exists training.bench_next");
        await crowd.Insert("select setval('training.bench_next', 1, false)");
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Booking);
            return await Run(database, $"-n -M prepared -c {clients} -j 2 -t {bookings / clients} -D sessions={sessions.Count} -f {script}");
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static async Task<double> Run(string database, string arguments)
    {
        var where = new NpgsqlConnectionStringBuilder(database);
        var start = new ProcessStartInfo(Program ?? "pgbench", $"{arguments} -h {where.Host} -p {where.Port} -U {where.Username} {where.Database}") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PGPASSWORD"] = where.Password ?? "";
        using var running = Process.Start(start) ?? throw new InvalidOperationException("pgbench did not start.");
        var (said, complained) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        var rate = Rate().Match(await said);
        return rate.Success ? double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture) : throw new InvalidOperationException("pgbench: " + await complained);
    }

    [GeneratedRegex(@"tps = ([\d.]+) \(without initial")]
    private static partial Regex Rate();
}
