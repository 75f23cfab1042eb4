using Npgsql;

namespace Partnership.Platform.Databases;

/// <summary>What has been applied to a schema: its table "migrations", which the application may read.</summary>
internal static class MigrationHistory
{
    /// <summary>The application may work with the rows of every table the owner makes here; a file takes back what it should not (the audit trail's UPDATE and DELETE).</summary>
    public static Task PrepareSchemaAsync(NpgsqlConnection owner, string schema, CancellationToken stop) => owner.ExecuteAsync($"""
        create schema if not exists {schema};
        grant usage on schema {schema} to {DatabaseRoles.Application};
        alter default privileges in schema {schema} grant select, insert, update, delete on tables to {DatabaseRoles.Application};
        alter default privileges in schema {schema} grant usage on sequences to {DatabaseRoles.Application};
        create table if not exists {schema}.migrations (name text primary key, hash text not null, applied_at timestamptz not null default now());
        revoke insert, update, delete on {schema}.migrations from {DatabaseRoles.Application};
        """, stop);

    /// <returns>Name and hash of each file, in order; null when the schema is not there.</returns>
    public static async Task<SortedList<string, string>?> ReadAsync(NpgsqlConnection connection, string schema, CancellationToken stop)
    {
        try
        {
            var history = new SortedList<string, string>(StringComparer.Ordinal);
            await using var command = new NpgsqlCommand($"select name, hash from {schema}.migrations", connection);
            await using var rows = await command.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop)) history.Add(rows.GetString(0), rows.GetString(1));
            return history;
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName) { return null; }
    }

    public static async Task AddAsync(NpgsqlConnection owner, string schema, MigrationFile file, CancellationToken stop)
    {
        await using var record = new NpgsqlCommand($"insert into {schema}.migrations (name, hash) values ($1, $2)", owner);
        record.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = file.Name }, new() { Value = file.Hash } });
        await record.ExecuteNonQueryAsync(stop);
    }

    public static async Task ExecuteAsync(this NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
