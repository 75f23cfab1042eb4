using System.Text.Json;
using Npgsql;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Audit;

/// <summary>An entry of one stream, as read back.</summary>
public sealed record AuditEntry(AuditStream Stream, long Number, AuditBody Body);

/// <summary>Reads the trail (PLT-12). Who may read which stream is the asking module's policy.</summary>
public sealed class AuditReading(NpgsqlDataSource database)
{
    /// <summary>The entries of one stream, newest first, at most <paramref name="most"/>, older than entry number <paramref name="before"/>.</summary>
    public async Task<IReadOnlyList<AuditEntry>> Of(AuditStream stream, int most = 100, long before = long.MaxValue, CancellationToken ct = default)
    {
        await using var read = database.CreateCommand("select seq, body from audit.entry where kind = $1 and id = $2 and seq < $3 order by seq desc limit $4");
        read.Parameters.Add(new() { Value = stream.Kind });
        read.Parameters.Add(new() { Value = stream.Id });
        read.Parameters.Add(new() { Value = before });
        read.Parameters.Add(new() { Value = most });
        await using var rows = await read.ExecuteReaderAsync(ct);
        var entries = new List<AuditEntry>();
        while (await rows.ReadAsync(ct)) entries.Add(new(stream, rows.GetInt64(0), Parse(rows.GetString(1))));
        return entries;
    }

    internal static AuditBody Parse(string body) =>
        JsonSerializer.Deserialize<AuditBody>(body, AuditTrail.Format) ?? throw new JsonException("An audit entry without a body.");
}
