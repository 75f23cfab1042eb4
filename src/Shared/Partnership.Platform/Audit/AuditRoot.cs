using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace Partnership.Platform.Audit;

/// <summary>Where one stream stood when the root was sealed; the hash in lower-case hex.</summary>
public sealed record SealedHead(string Stream, long Entries, string Hash);

/// <summary>The heads of all streams at one moment, sealed into one hash that includes the root before. Exported to a folder the database can't reach,
/// so that a tail cut off later shows.</summary>
public sealed record AuditRoot(DateTimeOffset At, string Previous, string Root, IReadOnlyList<SealedHead> Heads)
{
    /// <summary>Writes the next root into <paramref name="folder"/> and returns it; the file's name is its moment.</summary>
    public static async Task<AuditRoot> Export(NpgsqlDataSource database, string folder, TimeProvider clock, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var heads = new List<SealedHead>();
        await using var read = database.CreateCommand("select kind || ':' || id, entries, encode(head, 'hex') from audit.stream order by kind, id");
        await using (var rows = await read.ExecuteReaderAsync(ct))
            while (await rows.ReadAsync(ct)) heads.Add(new(rows.GetString(0), rows.GetInt64(1), rows.GetString(2)));
        var previous = Last(folder)?.Root ?? "";
        var root = new AuditRoot(clock.GetUtcNow(), previous, Seal(previous, heads), heads);
        var file = Path.Combine(folder, $"{root.At:yyyyMMdd'T'HHmmssfff'Z'}.json");
        // Written aside and moved, so that a killed host never leaves half a root.
        await File.WriteAllTextAsync(file + ".part", JsonSerializer.Serialize(root), ct);
        File.Move(file + ".part", file, overwrite: true);
        return root;
    }

    /// <summary>The newest root in the folder, or null when none was exported yet.</summary>
    /// <exception cref="InvalidDataException">The file was changed after it was written.</exception>
    public static AuditRoot? Last(string folder)
    {
        var newest = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Max(StringComparer.Ordinal) : null;
        if (newest is null) return null;
        var root = JsonSerializer.Deserialize<AuditRoot>(File.ReadAllText(newest));
        if (root is null || root.Root != Seal(root.Previous, root.Heads)) throw new InvalidDataException($"The exported root {newest} was changed after it was written.");
        return root;
    }

    private static string Seal(string previous, IEnumerable<SealedHead> heads) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(previous + "\n" + string.Join('\n', heads.Select(head => $"{head.Stream} {head.Entries} {head.Hash}")))));
}
