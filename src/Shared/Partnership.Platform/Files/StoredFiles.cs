using Npgsql;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Platform.Files;

/// <summary>The files that are here: listed, opened through the vault, handed from a form to its case, removed.</summary>
public sealed class StoredFiles(NpgsqlDataSource database, FileKeys keys, Act act)
{
    private const string Columns = "id, wrapped, facts, kind, size, state, came_at";

    /// <summary>What hangs on a half-filled form, the oldest first.</summary>
    public Task<IReadOnlyList<StoredFile>> OfForm(Guid form, CancellationToken ct) =>
        List($"select {Columns} from platform.stored_file where form = $1 and state <> 'Coming' order by came_at, id", form, (connection, id, wrapped) => keys.Unwrap(connection, new FileOwner.OfForm(form), id, wrapped, ct), ct);

    /// <summary>The files of a case its reader has entered, the oldest first.</summary>
    public Task<IReadOnlyList<StoredFile>> Of(OpenCase open, CancellationToken ct) =>
        List($"select {Columns} from platform.stored_file where case_id = $1 and kept_at is not null order by came_at, id", open.Id.Value, (_, id, wrapped) => Task.FromResult(FileKeys.Unwrap(open.Key, open.Id, id, wrapped)), ct);

    /// <summary>The content, as it came. Null where the case has no such file, or its content is not kept.</summary>
    public async Task<StoredFileStream?> Read(OpenCase open, Guid id, CancellationToken ct)
    {
        await using var read = database.CreateCommand("select wrapped, size from platform.stored_file where id = $1 and case_id = $2 and state in ('Clean', 'NotScanned')");
        foreach (var value in new object[] { id, open.Id.Value }) read.Parameters.Add(new() { Value = value });
        await using var row = await read.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new(database, id, FileKeys.Unwrap(open.Key, open.Id, id, row.GetFieldValue<byte[]>(0)), row.GetInt64(1)) : null;
    }

    /// <summary>Where a file stands; null where there is none.</summary>
    public async Task<FileState?> StateOf(Guid id, CancellationToken ct)
    {
        await using var read = database.CreateCommand("select state from platform.stored_file where id = $1");
        read.Parameters.Add(new() { Value = id });
        return await read.ExecuteScalarAsync(ct) is string state ? Enum.Parse<FileState>(state) : null;
    }

    public async Task RemoveFromForm(Guid form, Guid id, CancellationToken ct)
    {
        await using var delete = database.CreateCommand("delete from platform.stored_file where id = $1 and form = $2");
        foreach (var value in new object[] { id, form }) delete.Parameters.Add(new() { Value = value });
        await delete.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Inside the act that sends a form: its files become the case's, each key wrapped anew. What is still on its way in is not among them.</summary>
    /// <returns>Their ids, the oldest first.</returns>
    public async Task<IReadOnlyList<Guid>> HandOver(Guid form, CaseId to, CancellationToken ct)
    {
        var coming = new List<(Guid Id, byte[] Wrapped)>();
        await using (var read = new NpgsqlCommand("select id, wrapped from platform.stored_file where form = $1 and state <> 'Coming' order by came_at, id for update", act.Connection) { Parameters = { new() { Value = form } } })
        await using (var rows = await read.ExecuteReaderAsync(ct))
            while (await rows.ReadAsync(ct)) coming.Add((rows.GetGuid(0), rows.GetFieldValue<byte[]>(1)));
        foreach (var (id, wrapped) in coming)
        {
            var key = await keys.Unwrap(act.Connection, new FileOwner.OfForm(form), id, wrapped, ct);
            await using var update = new NpgsqlCommand("update platform.stored_file set case_id = $2, form = null, place = null, wrapped = $3, kept_at = $4 where id = $1", act.Connection);
            foreach (var value in new object[] { id, to.Value, await keys.Wrap(act.Connection, new FileOwner.OfCase(to), id, key, ct), act.At }) update.Parameters.Add(new() { Value = value });
            await update.ExecuteNonQueryAsync(ct);
        }
        return [.. coming.Select(one => one.Id)];
    }

    /// <summary>Inside the act that makes an uploaded file a part of its case.</summary>
    /// <returns>False where the case has no such file that waits to be kept.</returns>
    public async Task<bool> Keep(CaseId of, Guid id, CancellationToken ct)
    {
        await using var update = new NpgsqlCommand("update platform.stored_file set kept_at = $3 where id = $1 and case_id = $2 and kept_at is null and state <> 'Coming'", act.Connection);
        foreach (var value in new object[] { id, of.Value, act.At }) update.Parameters.Add(new() { Value = value });
        return await update.ExecuteNonQueryAsync(ct) == 1;
    }

    private async Task<IReadOnlyList<StoredFile>> List(string sql, Guid of, Func<NpgsqlConnection, Guid, byte[], Task<byte[]>> unwrap, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var rows = new List<(Guid Id, byte[] Wrapped, byte[] Facts, FileKind Kind, long Size, FileState State, DateTimeOffset CameAt)>();
        await using (var read = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = of } } })
        await using (var row = await read.ExecuteReaderAsync(ct))
            while (await row.ReadAsync(ct))
                rows.Add((row.GetGuid(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2), Enum.Parse<FileKind>(row.GetString(3)), row.GetInt64(4), Enum.Parse<FileState>(row.GetString(5)), row.GetFieldValue<DateTimeOffset>(6)));
        var files = new List<StoredFile>(rows.Count);
        foreach (var one in rows) files.Add(new(one.Id, one.Kind, one.Size, one.State, one.CameAt, FactsOf.Open(one.Id, await unwrap(connection, one.Id, one.Wrapped), one.Facts)));
        return files;
    }
}
