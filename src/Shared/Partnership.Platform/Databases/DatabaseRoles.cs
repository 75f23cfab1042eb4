using Npgsql;

namespace Partnership.Platform.Databases;

/// <summary>The two roles (PLT-11): the owner changes the schema and nothing else runs as it; the application reads and writes rows and can't change the schema.</summary>
public static class DatabaseRoles
{
    public const string Owner = "partnership_owner";
    public const string Application = "partnership_app";

    /// <summary>Makes both, or sets the passwords of those that are there.</summary>
    internal static async Task CreateAsync(string superuser, Func<string, string> passwordOf, CancellationToken stop)
    {
        await using var source = NpgsqlDataSource.Create(superuser);
        foreach (var role in new[] { Owner, Application })
        {
            await using var exists = source.CreateCommand("SELECT 1 FROM pg_roles WHERE rolname = $1");
            exists.Parameters.Add(new() { Value = role });
            var verb = await exists.ExecuteScalarAsync(stop) is null ? "CREATE" : "ALTER";
            await using var make = source.CreateCommand($"{verb} ROLE {role} LOGIN PASSWORD '{passwordOf(role)}'");
            await make.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>A database that belongs to the owner and that the application may connect to; empty, or a copy of <paramref name="template"/>.</summary>
    public static async Task CreateDatabaseAsync(string superuser, string database, string? template, CancellationToken stop = default)
    {
        await using var source = NpgsqlDataSource.Create(superuser);
        await using var exists = source.CreateCommand("SELECT 1 FROM pg_database WHERE datname = $1");
        exists.Parameters.Add(new() { Value = database });
        if (await exists.ExecuteScalarAsync(stop) is not null) return;
        await using var create = source.CreateCommand($"""CREATE DATABASE "{database}" OWNER {Owner} TEMPLATE {template ?? "template0"}""");
        await create.ExecuteNonQueryAsync(stop);
        await using var grant = source.CreateCommand($"""
            REVOKE ALL ON DATABASE "{database}" FROM PUBLIC;
            GRANT CONNECT ON DATABASE "{database}" TO {Application};
            """);
        await grant.ExecuteNonQueryAsync(stop);
    }
}
