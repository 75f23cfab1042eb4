using Npgsql;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Databases;

/// <summary>Brings every schema up to date: forward only, each file in a transaction of its own, one process at a time (PLT-84).</summary>
public static class Migrations
{
    /// <summary>"part" in ASCII: the session lock that migrating processes share.</summary>
    private const long Lock = 0x70617274;

    /// <returns>The names of the files applied, "reviews/0001_initial", empty when all was up to date; or why it stopped. Files applied before it stopped stay applied.</returns>
    public static async Task<Outcome<IReadOnlyList<string>>> RunAsync(string ownerConnection, IEnumerable<ModuleMigrations> modules, CancellationToken stop = default)
    {
        // Unpooled, so that closing it lets go of the lock; without a time limit, as another process may be at work.
        await using var owner = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await owner.OpenAsync(stop);
        await owner.ExecuteAsync($"select pg_advisory_lock({Lock})", stop);
        if (await MissingRoleAsync(owner, stop) is { } missing) return Outcome<IReadOnlyList<string>>.Refused(missing);
        await owner.ExecuteAsync("create extension if not exists btree_gist; create extension if not exists pgcrypto; create extension if not exists pg_trgm;", stop);

        var applied = new List<string>();
        foreach (var module in modules)
        {
            await MigrationHistory.PrepareSchemaAsync(owner, module.Schema, stop);
            var history = await MigrationHistory.ReadAsync(owner, module.Schema, stop) ?? [];
            foreach (var file in module.Files)
            {
                var name = $"{module.Schema}/{file.Name}";
                if (WhyNot(file, history) is { } reason) return Outcome<IReadOnlyList<string>>.Refused($"{name} {reason}");
                if (history.ContainsKey(file.Name)) continue;
                if (await ApplyAsync(owner, module.Schema, file, stop) is { } wrong) return Outcome<IReadOnlyList<string>>.Refused($"{name} failed and left nothing behind: {wrong}");
                applied.Add(name);
            }
        }
        return applied;
    }

    /// <summary>The files that this program has and the database has not yet, as the application's role sees it.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(string applicationConnection, IEnumerable<ModuleMigrations> modules, CancellationToken stop = default)
    {
        await using var connection = new NpgsqlConnection(applicationConnection);
        await connection.OpenAsync(stop);
        var pending = new List<string>();
        foreach (var module in modules)
        {
            var history = await MigrationHistory.ReadAsync(connection, module.Schema, stop) ?? [];
            pending.AddRange(module.Files.Where(file => !history.ContainsKey(file.Name)).Select(file => $"{module.Schema}/{file.Name}"));
        }
        return pending;
    }

    private static string? WhyNot(MigrationFile file, SortedList<string, string> history)
    {
        if (history.TryGetValue(file.Name, out var hash))
            return hash == file.Hash ? null : "was changed after it had been applied. Put it back as it was, and write a new file for what should be different.";
        // What an older program doesn't know yet may stand after its last file (a rolling upgrade); a gap is a mistake in numbering.
        var later = history.Keys.FirstOrDefault(known => string.CompareOrdinal(known, file.Name) > 0);
        return later is null ? null : $"comes before {later}, which has been applied already. Give it a later number.";
    }

    private static async Task<string?> MissingRoleAsync(NpgsqlConnection owner, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"select 1 from pg_roles where rolname = '{DatabaseRoles.Application}'", owner);
        return await command.ExecuteScalarAsync(stop) is not null ? null
            : $"This PostgreSQL has no role {DatabaseRoles.Application}, which the application signs in as or belongs to. docs/operations.md says how to make it.";
    }

    /// <returns>Null when it went in, else what PostgreSQL said.</returns>
    private static async Task<string?> ApplyAsync(NpgsqlConnection owner, string schema, MigrationFile file, CancellationToken stop)
    {
        await using var transaction = await owner.BeginTransactionAsync(stop);
        try
        {
            // A name without a schema belongs to the module's own.
            await owner.ExecuteAsync($"set local search_path to {schema}, public", stop);
            await owner.ExecuteAsync(file.Sql, stop);
            await MigrationHistory.AddAsync(owner, schema, file, stop);
            await transaction.CommitAsync(stop);
            return null;
        }
        catch (PostgresException failure)
        {
            return $"{failure.MessageText} ({failure.SqlState})";
        }
    }
}
