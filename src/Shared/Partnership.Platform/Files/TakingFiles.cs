using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Platform.Files.Content;
using Partnership.Platform.Files.Scanning;
using Partnership.Platform.Vaults;

namespace Partnership.Platform.Files;

/// <summary>Takes uploaded files (PLT-50): named, sealed as they come, looked at, scanned. What is refused, cut off or too large leaves nothing behind.</summary>
public sealed class TakingFiles(NpgsqlDataSource database, FileKeys keys, FileScanner scanner, TimeProvider clock)
{
    private const string TooLarge = "This file is larger than 20 MB. Make it smaller, for example with fewer or smaller pictures, or send it in parts.";
    private const string Full = "There are 10 files already, and 10 is the most. Remove one first.";
    private const string Closed = "This form is closed.";

    /// <param name="typed">The name as the browser says it.</param>
    /// <param name="content">Read to its end, or to where it is refused.</param>
    /// <returns>Its id; or why it can't be taken, in words for whoever sends it.</returns>
    public async Task<Outcome<Guid>> Take(FileOwner owner, string typed, Stream content, CancellationToken ct)
    {
        var named = FileName.Clean(typed);
        if (!named.Succeeded) return Outcome<Guid>.Refused(named.Refusals);
        var (id, key) = (Guid.CreateVersion7(clock.GetUtcNow()), RandomNumberGenerator.GetBytes(32));
        using var pieces = new IncomingPieces(database, id, key);
        var begins = await pieces.Begin(content, ct);
        if (begins.Length == 0) return Outcome<Guid>.Refused("This file is empty. Choose another, or save it again.");
        if (FileKinds.OfBeginning(begins.Span) is var inside && inside != named.Value.Kind)
            return Outcome<Guid>.Refused(inside is { } other ? $"The name says that this is a {named.Value.Kind.InWords()}, but it is a {other.InWords()}. Give it the right name, then choose it again." : $"This is not a {named.Value.Kind.InWords()}, although its name says so.");
        try
        {
            if (await Begin(owner, id, key, named.Value.Kind, ct) is { } refused) return Outcome<Guid>.Refused(refused);
            if (!await pieces.TakeAll(content, FileLimits.MostBytes, ct)) return await Leave(id, TooLarge);
            await using (var file = new StoredFileStream(database, id, key, pieces.Size))
            {
                var looked = await FileContent.Look(named.Value.Kind, file, ct);
                if (!looked.Succeeded) return await Leave(id, looked.Refusals[0].Words);
                if (!await Finish(id, key, pieces, new(named.Value.Text, pieces.Sha256(), looked.Value), ct)) return await Leave(id, Closed);
            }
        }
        catch (Exception gone) when (gone is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation } or CryptographicException)
        {
            // The form was sent or left while the file came in, and what had come went with it.
            return await Leave(id, Closed);
        }
        catch
        {
            await Remove(id);
            throw;
        }
        await scanner.Scan(id, ct);
        return id;
    }

    /// <returns>Null when it has begun; else why not.</returns>
    private async Task<string?> Begin(FileOwner owner, Guid id, byte[] key, FileKind kind, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var wrapped = await keys.Wrap(connection, owner, id, key, ct);
        for (var attempt = 0; attempt < FileLimits.MostFiles; attempt++)
        {
            await using var insert = new NpgsqlCommand("""
                insert into platform.stored_file (id, case_id, form, place, wrapped, kind, state, came_at)
                select $1, $2, $3, free.place, $4, $5, 'Coming', $6
                from (select case when $3::uuid is null then null else (select min(one) from generate_series(1, 10) one
                    where not exists (select from platform.stored_file taken where taken.form = $3 and taken.place = one)) end as place) free
                where $3::uuid is null or free.place is not null
                """, connection);
            var (of, form) = owner is FileOwner.OfCase { Case.Value: var known } ? (known, (Guid?)null) : ((Guid?)null, (owner as FileOwner.OfForm)?.Form);
            insert.Parameters.Add(new() { Value = id });
            insert.Parameters.Add(new() { Value = (object?)of ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
            insert.Parameters.Add(new() { Value = (object?)form ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
            foreach (var value in new object[] { wrapped, kind.ToString(), clock.GetUtcNow() }) insert.Parameters.Add(new() { Value = value });
            try
            {
                return await insert.ExecuteNonQueryAsync(ct) == 1 ? null : Full;
            }
            catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                // Another one took that place in the same moment.
            }
        }
        return Full;
    }

    /// <returns>False where it was cleared away while it came in.</returns>
    private async Task<bool> Finish(Guid id, byte[] key, IncomingPieces pieces, FileFacts facts, CancellationToken ct)
    {
        await using var update = database.CreateCommand("update platform.stored_file set facts = $2, size = $3, pieces = $4, state = $5 where id = $1");
        var state = scanner.IsConfigured ? FileState.Waiting : FileState.NotScanned;
        foreach (var value in new object[] { id, FactsOf.Seal(id, key, facts), pieces.Size, pieces.Pieces, state.ToString() }) update.Parameters.Add(new() { Value = value });
        return await update.ExecuteNonQueryAsync(ct) == 1;
    }

    private async Task<Outcome<Guid>> Leave(Guid id, string words)
    {
        await Remove(id);
        return Outcome<Guid>.Refused(words);
    }

    private async Task Remove(Guid id)
    {
        await using var delete = database.CreateCommand("delete from platform.stored_file where id = $1");
        delete.Parameters.Add(new() { Value = id });
        await delete.ExecuteNonQueryAsync(CancellationToken.None);
    }
}

internal static class FactsOf
{
    public static byte[] Seal(Guid file, byte[] key, FileFacts facts) => Cipher.Seal(key, JsonSerializer.SerializeToUtf8Bytes(facts), $"facts:{file}");

    public static FileFacts Open(Guid file, byte[] key, byte[] closed) =>
        JsonSerializer.Deserialize<FileFacts>(Cipher.Open(key, closed, $"facts:{file}")) ?? throw new JsonException("An empty sealed part.");
}
