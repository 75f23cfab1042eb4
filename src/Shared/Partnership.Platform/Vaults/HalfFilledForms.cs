using System.Text.Json;
using Npgsql;

namespace Partnership.Platform.Vaults;

/// <summary>Half-filled public forms, sealed as a whole under the installation's key, found by the random id in the visitor's cookie (REV-06).</summary>
public sealed class HalfFilledForms(NpgsqlDataSource database, MasterKey master, TimeProvider clock)
{
    /// <summary>How long an untouched form waits for its writer.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<T?> Load<T>(Guid id, string kind, CancellationToken ct) where T : class
    {
        await using var read = database.CreateCommand("select sealed from platform.journey where id = $1 and kind = $2 and expires_at > $3");
        foreach (var value in new object[] { id, kind, clock.GetUtcNow() }) read.Parameters.Add(new() { Value = value });
        return await read.ExecuteScalarAsync(ct) is byte[] closed ? JsonSerializer.Deserialize<T>(master.Open(closed, $"journey:{kind}:{id}")) : null;
    }

    public async Task Save<T>(Guid id, string kind, T answers, CancellationToken ct) where T : class
    {
        await using var write = database.CreateCommand("""
            insert into platform.journey (id, kind, sealed, begun_at, updated_at, expires_at) values ($1, $2, $3, $4, $4, $5)
            on conflict (id) do update set sealed = excluded.sealed, updated_at = excluded.updated_at, expires_at = excluded.expires_at
            """);
        var now = clock.GetUtcNow();
        var closed = master.Seal(JsonSerializer.SerializeToUtf8Bytes(answers), $"journey:{kind}:{id}");
        foreach (var value in new object[] { id, kind, closed, now, now + Kept }) write.Parameters.Add(new() { Value = value });
        await write.ExecuteNonQueryAsync(ct);
    }

    /// <summary>When its first answer was given; null when there is no such form.</summary>
    public async Task<DateTimeOffset?> BegunAt(Guid id, CancellationToken ct)
    {
        await using var read = database.CreateCommand("select begun_at from platform.journey where id = $1");
        read.Parameters.Add(new() { Value = id });
        return await read.ExecuteScalarAsync(ct) is DateTime at ? new DateTimeOffset(at) : null;
    }

    public async Task Discard(Guid id, CancellationToken ct)
    {
        await using var delete = database.CreateCommand("delete from platform.journey where id = $1");
        delete.Parameters.Add(new() { Value = id });
        await delete.ExecuteNonQueryAsync(ct);
    }
}
