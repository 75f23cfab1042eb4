using Npgsql;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Databases;

/// <summary>Brings every module's schema up to date: forward only, each file in a transaction of its own, one process at a time (PLT-84).</summary>
public static class Migrations
{
    /// <summary>"part" in ASCII: the session lock that migrating processes share.</summary>
    private const long Lock = 0x70617274;

    /// <returns>The names of the files applied, "reviews/0001_initial", empty when all was up to date; or why it stopped. Files applied before it stopped stay applied.</returns>
    public static async Task<Outcome<IReadOnlyList<string>>> RunAsync(string ownerConnection, IEnumerable<ModuleMigrations> modules, CancellationToken stop = default)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(stop);
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({Lock})", stop);

        if (await ScalarAsync(connection, $"SELECT 1 FROM pg_roles WHERE rolname = '{DatabaseRoles.Application}'", stop) is null)
            return Outcome<IReadOnlyList<string>>.Refused($"This PostgreSQL has no role {DatabaseRoles.Application}, which the application's role must be or belong to. docs/operations.md says how to make it.");
        await ExecuteAsync(connection, "CREATE EXTENSION IF NOT EXISTS btree_gist; CREATE EXTENSION IF NOT EXISTS pgcrypto; CREATE EXTENSION IF NOT EXISTS pg_trgm;", stop);

        var applied = new List<string>();
        foreach (var module in modules)
        {
            await PrepareSchemaAsync(connection, module.Schema, stop);
            var history = await HistoryAsync(connection, module.Schema, stop);
            foreach (var file in module.Files())
            {
                var name = $"{module.Schema}/{file.Name}";
                if (history.TryGetValue(file.Name, out var hash))
                {
                    if (hash != file.Hash) return Outcome<IReadOnlyList<string>>.Refused($"{name} was changed after it had been applied. Put it back as it was and write a new file for what should be different.");
                    continue;
                }
                if (history.Keys.FirstOrDefault(known => string.CompareOrdinal(known, file.Name) > 0) is { } later)
                    return Outcome<IReadOnlyList<string>>.Refused($"{name} comes before {later}, which has been applied already. Give it a later number.");
                if (await ApplyAsync(connection, module.Schema, file, stop) is { } wrong) return Outcome<IReadOnlyList<string>>.Refused($"{name}: {wrong}");
                applied.Add(name);
            }
        }
        return applied;
    }

    /// <summary>The application may work with the rows of every table the owner makes here; a file takes back what it should not (the audit trail's UPDATE and DELETE).</summary>
    private static Task PrepareSchemaAsync(NpgsqlConnection connection, string schema, CancellationToken stop) => ExecuteAsync(connection, $"""
        CREATE SCHEMA IF NOT EXISTS {schema};
        GRANT USAGE ON SCHEMA {schema} TO {DatabaseRoles.Application};
        ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {DatabaseRoles.Application};
        ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT USAGE ON SEQUENCES TO {DatabaseRoles.Application};
        CREATE TABLE IF NOT EXISTS {schema}.migrations (name text PRIMARY KEY, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now());
        REVOKE INSERT, UPDATE, DELETE ON {schema}.migrations FROM {DatabaseRoles.Application};
        """, stop);

    private static async Task<Dictionary<string, string>> HistoryAsync(NpgsqlConnection connection, string schema, CancellationToken stop)
    {
        var history = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand($"SELECT name, hash FROM {schema}.migrations ORDER BY name", connection);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) history.Add(rows.GetString(0), rows.GetString(1));
        return history;
    }

    /// <returns>Null when it went in, else what PostgreSQL said.</returns>
    private static async Task<string?> ApplyAsync(NpgsqlConnection connection, string schema, MigrationFile file, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        try
        {
            // A name without a schema belongs to the module's own.
            await ExecuteAsync(connection, $"SET LOCAL search_path TO {schema}, public", stop);
            await ExecuteAsync(connection, file.Sql, stop);
            await using var record = new NpgsqlCommand($"INSERT INTO {schema}.migrations (name, hash) VALUES ($1, $2)", connection);
            record.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = file.Name }, new() { Value = file.Hash } });
            await record.ExecuteNonQueryAsync(stop);
            await transaction.CommitAsync(stop);
            return null;
        }
        catch (PostgresException failure)
        {
            return $"{failure.MessageText} ({failure.SqlState}), in: {failure.BatchCommand?.CommandText.Trim().Split('\n')[0]}";
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(stop);
    }
}
