using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;

namespace Partnership.Platform.Audit;

/// <summary>Which looks at cases are wanted: reading, exporting, printing. What is null is not asked for.</summary>
/// <param name="NotOf">Cases that the reader of the list may not see.</param>
/// <param name="Before">The moment itself is not part of it.</param>
public sealed record LooksWanted(
    Guid? Person = null, CaseId? Case = null, IReadOnlyCollection<CaseId>? NotOf = null, DateTimeOffset? From = null, DateTimeOffset? Before = null, bool OnlyLetOut = false);

/// <summary>Reads across cases who looked at them (REV-91). Who may ask is the asking module's policy; which cases, its predicate.</summary>
public sealed class AuditLooks(NpgsqlDataSource database)
{
    /// <summary>What reading and letting out are called in the trail, apart from what changed something.</summary>
    internal const string Look = "(act = 'Read' or act like 'Export%' or act like 'Print%')";

    /// <summary>The newest first, at most <paramref name="most"/>, older than the entry <paramref name="after"/> names (<see cref="KeyOf"/>).</summary>
    public async Task<IReadOnlyList<AuditEntry>> Of(LooksWanted wanted, int most, string? after = null, CancellationToken ct = default)
    {
        var key = Key(after);
        await using var read = database.CreateCommand($"""
            select id, seq, body from audit.entry
            where kind = 'case' and {Look} and ($1::uuid is null or person = $1) and ($2::text is null or id = $2) and not id = any($3)
              and ($4::timestamptz is null or at >= $4) and ($5::timestamptz is null or at < $5) and (not $6 or act <> 'Read')
              and ($7::timestamptz is null or (at, id, seq) < ($7, $8, $9))
            order by at desc, id desc, seq desc limit $10
            """);
        Add(read, wanted.Person, NpgsqlDbType.Uuid);
        Add(read, wanted.Case?.ToString(), NpgsqlDbType.Text);
        Add(read, (wanted.NotOf ?? []).Select(one => one.ToString()).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(read, wanted.From, NpgsqlDbType.TimestampTz);
        Add(read, wanted.Before, NpgsqlDbType.TimestampTz);
        Add(read, wanted.OnlyLetOut, NpgsqlDbType.Boolean);
        Add(read, key?.At, NpgsqlDbType.TimestampTz);
        Add(read, key?.Id, NpgsqlDbType.Text);
        Add(read, key?.Number, NpgsqlDbType.Bigint);
        Add(read, most, NpgsqlDbType.Integer);
        await using var rows = await read.ExecuteReaderAsync(ct);
        var entries = new List<AuditEntry>();
        while (await rows.ReadAsync(ct)) entries.Add(new(AuditStream.Of("case", rows.GetString(0)), rows.GetInt64(1), AuditReading.Parse(rows.GetString(2))));
        return entries;
    }

    /// <summary>Everybody who ever opened a case, by their ids.</summary>
    public async Task<IReadOnlyList<PersonId>> People(CancellationToken ct = default)
    {
        await using var read = database.CreateCommand($"select distinct person from audit.entry where kind = 'case' and {Look} and person is not null");
        await using var rows = await read.ExecuteReaderAsync(ct);
        var people = new List<PersonId>();
        while (await rows.ReadAsync(ct)) people.Add(new(rows.GetGuid(0)));
        return people;
    }

    /// <summary>The cases in which somebody did something since then, not only looked.</summary>
    public async Task<IReadOnlySet<CaseId>> ActedIn(PersonId person, DateTimeOffset since, CancellationToken ct = default)
    {
        await using var read = database.CreateCommand($"select distinct id from audit.entry where kind = 'case' and person = $1 and at >= $2 and not {Look}");
        Add(read, person.Value, NpgsqlDbType.Uuid);
        Add(read, since, NpgsqlDbType.TimestampTz);
        await using var rows = await read.ExecuteReaderAsync(ct);
        var cases = new HashSet<CaseId>();
        while (await rows.ReadAsync(ct)) cases.Add(new(Guid.Parse(rows.GetString(0))));
        return cases;
    }

    /// <summary>What to go on after; for the address of the next page.</summary>
    public static string KeyOf(AuditEntry entry) => string.Create(CultureInfo.InvariantCulture, $"{entry.Body.At.UtcTicks}_{entry.Stream.Id}_{entry.Number}");

    private static (DateTimeOffset At, string Id, long Number)? Key(string? after) =>
        after?.Split('_') is [var ticks, var id, var number] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at) && long.TryParse(number, CultureInfo.InvariantCulture, out var seq)
        && at >= 0 && at <= DateTimeOffset.MaxValue.UtcTicks ? (new(at, TimeSpan.Zero), id, seq) : null;

    private static void Add(NpgsqlCommand command, object? value, NpgsqlDbType type) => command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
}
