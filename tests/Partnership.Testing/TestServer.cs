using System.Globalization;
using Npgsql;
using Partnership.Host;
using Partnership.Platform.Databases;

namespace Partnership.Testing;

/// <summary>The PostgreSQL of a test run, shared by all test processes of a clone of the repository, and on it one template database with today's schema.</summary>
internal static class TestServer
{
    /// <summary>Held by the process that makes the template.</summary>
    private const long TemplateLock = 0x74657374;

    private static readonly Lazy<Task<EmbeddedPostgres>> Running = new(() =>
        EmbeddedPostgres.StartAsync(new(Path.Combine(RepositoryRoot.Find() ?? ".", ".data", "tests")) { Durable = false }));

    private static readonly Lazy<Task<string>> MigratedTemplate = new(MigrateTemplateAsync);

    public static Task<EmbeddedPostgres> Server => Running.Value;

    /// <summary>The name of a database with every migration applied.</summary>
    public static Task<string> Template => MigratedTemplate.Value;

    private static async Task<string> MigrateTemplateAsync()
    {
        var server = await Server;
        var template = $"template_{ModuleMigrations.HashOf(Schemas.All)}";
        await using var connection = new NpgsqlConnection(server.SuperuserConnection() + ";Pooling=false");
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({TemplateLock})");
        var databases = await DatabasesAsync(connection);
        foreach (var left in databases.Where(IsLeftOver)) await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {left} WITH (FORCE)");
        if (databases.Contains(template)) return template;

        foreach (var old in databases.Where(name => name.StartsWith("template_", StringComparison.Ordinal))) await ExecuteAsync(connection, $"DROP DATABASE {old} WITH (FORCE)");
        const string making = "template_making";
        await DatabaseRoles.CreateDatabaseAsync(server.SuperuserConnection(), making, template: null);
        var migrated = await Migrations.RunAsync(server.SettingsFor(making).Owner, Schemas.All);
        if (!migrated.Succeeded) throw new InvalidOperationException(migrated.Refusals[0].Words);
        await ExecuteAsync(connection, $"ALTER DATABASE {making} RENAME TO {template}");
        return template;
    }

    /// <summary>A clone whose test process is gone: "clone_[process id]_[number]".</summary>
    private static bool IsLeftOver(string database) =>
        database.Split('_') is ["clone", var process, _] && !Directory.Exists($"/proc/{int.Parse(process, CultureInfo.InvariantCulture)}");

    private static async Task<List<string>> DatabasesAsync(NpgsqlConnection connection)
    {
        var names = new List<string>();
        await using var command = new NpgsqlCommand("SELECT datname FROM pg_database", connection);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) names.Add(rows.GetString(0));
        return names;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
