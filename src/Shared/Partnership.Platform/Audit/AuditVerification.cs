using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Partnership.Platform.Audit;

/// <summary>Which entry of which stream is not what was written, and how that shows.</summary>
public sealed record AuditDifference(string Stream, long Entry, string What);

/// <summary>Recomputes every chain from its first entry and compares the heads with the last exported root (PLT-11).</summary>
public static class AuditVerification
{
    public static async Task<(long Checked, IReadOnlyList<AuditDifference> Differences)> Run(NpgsqlConnection connection, AuditRoot? lastRoot, CancellationToken ct = default)
    {
        var differences = new List<AuditDifference>();
        var heads = await Heads(connection, ct);
        var sealedHeads = lastRoot?.Heads.ToDictionary(head => head.Stream) ?? [];
        var seen = new HashSet<string>();
        long count = 0, number = 0;
        var (stream, previous) = ("", Array.Empty<byte>());

        await using var read = new NpgsqlCommand("select kind || ':' || id, seq, at, person, act, body, hash from audit.entry order by kind, id, seq", connection);
        await using (var rows = await read.ExecuteReaderAsync(ct))
        {
            while (await rows.ReadAsync(ct))
            {
                count++;
                if (rows.GetString(0) != stream) (stream, number, previous) = (rows.GetString(0), 0, []);
                seen.Add(stream);
                number++;
                if (rows.GetInt64(1) != number)
                {
                    differences.Add(new(stream, number, "is missing"));
                    number = rows.GetInt64(1);
                }
                var body = rows.GetString(5);
                var expected = Hash(previous, stream, number, body);
                previous = rows.GetFieldValue<byte[]>(6);
                if (!expected.AsSpan().SequenceEqual(previous) || !ColumnsAgree(rows, body)) differences.Add(new(stream, number, "differs from what was written"));
                if (heads.TryGetValue(stream, out var head) && head.Entries == number && !head.Hash.AsSpan().SequenceEqual(previous)) differences.Add(new(stream, number, "is not what the stream ended with"));
                if (sealedHeads.TryGetValue(stream, out var root) && root.Entries == number && root.Hash != Convert.ToHexStringLower(previous)) differences.Add(new(stream, number, "differs from the last exported root"));
                if (heads.TryGetValue(stream, out head)) heads[stream] = head with { Found = number };
            }
        }

        differences.AddRange(heads.Where(head => head.Value.Found < head.Value.Entries).Select(head => new AuditDifference(head.Key, head.Value.Found + 1, "is missing at the end")));
        differences.AddRange(seen.Where(name => !heads.ContainsKey(name)).Select(name => new AuditDifference(name, 1, "has lost its head")));
        foreach (var root in sealedHeads.Values)
        {
            var found = heads.TryGetValue(root.Stream, out var head) ? head.Found : 0;
            if (found < root.Entries && !differences.Any(one => one.Stream == root.Stream)) differences.Add(new(root.Stream, found + 1, "is missing since the last exported root"));
        }
        return (count, differences);
    }

    /// <summary>sha256(previous hash · "stream:number:" · body), as audit.append computes it.</summary>
    internal static byte[] Hash(byte[] previous, string stream, long number, string body) =>
        SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes($"{stream}:{number}:{body}")]);

    private static bool ColumnsAgree(NpgsqlDataReader row, string json)
    {
        try
        {
            var body = AuditReading.Parse(json);
            return body.At == row.GetFieldValue<DateTimeOffset>(2) && body.Act == row.GetString(4)
                && body.Person == (row.IsDBNull(3) ? null : row.GetGuid(3));
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static async Task<Dictionary<string, (long Entries, byte[] Hash, long Found)>> Heads(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var read = new NpgsqlCommand("select kind || ':' || id, entries, head from audit.stream", connection);
        await using var rows = await read.ExecuteReaderAsync(ct);
        var heads = new Dictionary<string, (long, byte[], long)>();
        while (await rows.ReadAsync(ct)) heads.Add(rows.GetString(0), (rows.GetInt64(1), rows.GetFieldValue<byte[]>(2), 0));
        return heads;
    }
}
