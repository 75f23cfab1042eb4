using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Audit;

/// <summary>An entry of one stream, as read back.</summary>
public sealed record AuditEntry(AuditStream Stream, long Number, AuditBody Body);

/// <summary>Which entries of a stream are wanted: one person's, and only looks (reading, exporting, printing) or only what changed something.</summary>
public sealed record AuditFilter(Guid? Person = null, bool? Looks = null);

/// <summary>Reads the trail (PLT-12). Who may read which stream is the asking module's policy.</summary>
public sealed class AuditReading(NpgsqlDataSource database)
{
    /// <summary>The entries of one stream, newest first, at most <paramref name="most"/>, older than entry number <paramref name="before"/>.</summary>
    public Task<IReadOnlyList<AuditEntry>> Of(AuditStream stream, int most = 100, long before = long.MaxValue, CancellationToken ct = default) =>
        Of(stream, new(), most, before, ct);

    /// <inheritdoc cref="Of(AuditStream, int, long, CancellationToken)"/>
    public async Task<IReadOnlyList<AuditEntry>> Of(AuditStream stream, AuditFilter filter, int most = 100, long before = long.MaxValue, CancellationToken ct = default)
    {
        await using var read = database.CreateCommand($"""
            select seq, body from audit.entry
            where kind = $1 and id = $2 and seq < $3 and ($5::uuid is null or person = $5) and ($6::boolean is null or {AuditLooks.Look} = $6)
            order by seq desc limit $4
            """);
        read.Parameters.Add(new() { Value = stream.Kind });
        read.Parameters.Add(new() { Value = stream.Id });
        read.Parameters.Add(new() { Value = before });
        read.Parameters.Add(new() { Value = most });
        read.Parameters.Add(new() { Value = (object?)filter.Person ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        read.Parameters.Add(new() { Value = (object?)filter.Looks ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Boolean });
        await using var rows = await read.ExecuteReaderAsync(ct);
        var entries = new List<AuditEntry>();
        while (await rows.ReadAsync(ct)) entries.Add(new(stream, rows.GetInt64(0), Parse(rows.GetString(1))));
        return entries;
    }

    /// <summary>Everybody with an entry in a stream, by name: for its filter.</summary>
    public async Task<IReadOnlyList<(Guid Person, string Name)>> PeopleIn(AuditStream stream, bool looks, CancellationToken ct = default)
    {
        await using var read = database.CreateCommand($"""
            select person, max(body::jsonb ->> 'who') as name from audit.entry
            where kind = $1 and id = $2 and person is not null and {AuditLooks.Look} = $3 group by person order by name
            """);
        read.Parameters.Add(new() { Value = stream.Kind });
        read.Parameters.Add(new() { Value = stream.Id });
        read.Parameters.Add(new() { Value = looks });
        await using var rows = await read.ExecuteReaderAsync(ct);
        var people = new List<(Guid, string)>();
        while (await rows.ReadAsync(ct)) people.Add((rows.GetGuid(0), rows.GetString(1)));
        return people;
    }

    internal static AuditBody Parse(string body) =>
        JsonSerializer.Deserialize<AuditBody>(body, AuditTrail.Format) ?? throw new JsonException("An audit entry without a body.");
}
