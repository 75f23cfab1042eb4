using System.Security.Cryptography;
using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Platform.Files.Scanning;

/// <summary>Has a file scanned and acts on what is said: clean, it can be opened; infected, its content is destroyed at once, and its case's trail says so.</summary>
public sealed class FileScanner(NpgsqlDataSource database, FileKeys keys, FileSettings settings, Act act)
{
    /// <summary>The scanner looks at this many at once; others wait in quarantine.</summary>
    private static readonly SemaphoreSlim AtOnce = new(4);

    /// <summary>Who uploads waits for a place no longer than this; the file is scanned later then.</summary>
    private static readonly TimeSpan ForAPlace = TimeSpan.FromSeconds(20);

    private readonly Clamd? _clamd = settings.Clamd is { } where ? new(where) : null;

    public bool IsConfigured => _clamd is not null;

    public Task<bool> Answers(CancellationToken ct) => _clamd?.Answers(ct) ?? Task.FromResult(false);

    /// <returns>What the scanner said. Without one, or while it does not answer, the file stays as it is.</returns>
    public async Task<Verdict> Scan(Guid id, CancellationToken ct)
    {
        if (_clamd is null || await Find(id, ct) is not { } found) return Verdict.NotAsked;
        if (!await AtOnce.WaitAsync(ForAPlace, ct)) return Verdict.NotAsked;
        Verdict verdict;
        try
        {
            await using var content = new StoredFileStream(database, id, found.Key, found.Size);
            verdict = await _clamd.Scan(content, ct);
        }
        catch (CryptographicException)
        {
            // Removed meanwhile, or damaged where it lies: it stays as it is, and doesn't keep the others from being scanned.
            return Verdict.NotAsked;
        }
        finally
        {
            AtOnce.Release();
        }
        await Heed(id, verdict, ct);
        return verdict;
    }

    /// <summary>Does what a verdict asks for.</summary>
    public async Task Heed(Guid id, Verdict verdict, CancellationToken ct)
    {
        if (verdict == Verdict.Clean) await Execute("update platform.stored_file set state = 'Clean' where id = $1 and state in ('Waiting', 'NotScanned')", id, ct);
        if (verdict == Verdict.Infected) await Destroy(id, ct);
    }

    /// <summary>The files that wait, the oldest first.</summary>
    public Task<IReadOnlyList<Guid>> Waiting(int most, CancellationToken ct) =>
        Ids($"select id from platform.stored_file where state in ('Waiting', 'NotScanned') order by came_at limit {most}", ct);

    /// <summary>The files of cases that had a virus in them.</summary>
    public Task<IReadOnlyList<Guid>> InfectedFiles(CancellationToken ct) => Ids("select id from platform.stored_file where state = 'Infected' and case_id is not null", ct);

    /// <summary>In one transaction: the content goes, the row stays and says why, and so does the trail of the case it belongs to.</summary>
    private Task<Outcome> Destroy(Guid id, CancellationToken ct) => act.InOneTransaction("FoundAVirus", async () =>
    {
        act.CarriesOn();
        await using var update = new NpgsqlCommand("""
            with gone as (delete from platform.file_piece where file_id = $1)
            update platform.stored_file set state = 'Infected' where id = $1 returning case_id
            """, act.Connection) { Parameters = { new() { Value = id } } };
        if (await update.ExecuteScalarAsync(ct) is Guid of) act.Record(AuditStream.Case(new(of)), "found a virus in a file of the case, and destroyed the file");
        return Outcome.Done;
    }, Actor.System("The virus scanner"), ct);

    private async Task<(byte[] Key, long Size)?> Find(Guid id, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var read = new NpgsqlCommand("select case_id, form, wrapped, size from platform.stored_file where id = $1 and state in ('Waiting', 'NotScanned')", connection) { Parameters = { new() { Value = id } } };
        FileOwner owner;
        byte[] wrapped;
        long size;
        await using (var row = await read.ExecuteReaderAsync(ct))
        {
            if (!await row.ReadAsync(ct)) return null;
            owner = await row.IsDBNullAsync(0, ct) ? new FileOwner.OfForm(row.GetGuid(1)) : new FileOwner.OfCase(new(row.GetGuid(0)));
            (wrapped, size) = (row.GetFieldValue<byte[]>(2), row.GetInt64(3));
        }
        return (await keys.Unwrap(connection, owner, id, wrapped, ct), size);
    }

    private async Task<IReadOnlyList<Guid>> Ids(string sql, CancellationToken ct)
    {
        await using var read = database.CreateCommand(sql);
        await using var rows = await read.ExecuteReaderAsync(ct);
        var ids = new List<Guid>();
        while (await rows.ReadAsync(ct)) ids.Add(rows.GetGuid(0));
        return ids;
    }

    private async Task Execute(string sql, Guid id, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = id });
        await command.ExecuteNonQueryAsync(ct);
    }
}
