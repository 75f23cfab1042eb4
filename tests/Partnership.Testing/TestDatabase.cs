using Npgsql;
using Partnership.Platform.Databases;
using Xunit;

namespace Partnership.Testing;

/// <summary>A database of a test class's own, a copy of the migrated template, dropped after. As a class fixture, <c>IClassFixture&lt;TestDatabase&gt;</c>, or by <see cref="CreateCloneAsync"/>.</summary>
public sealed class TestDatabase : IAsyncLifetime, IAsyncDisposable
{
    private static int _clones;

    private readonly string _name = $"clone_{Environment.ProcessId}_{Interlocked.Increment(ref _clones)}";
    private EmbeddedPostgres? _server;

    /// <summary>The two roles' connections; pools are small, as many test classes share one server.</summary>
    public DatabaseSettings Settings { get; private set; } = new("", "");

    /// <summary>For what neither role may do, such as breaking things on purpose.</summary>
    public string Superuser { get; private set; } = "";

    /// <summary>With every schema as migrations make it, and no rows.</summary>
    public static async Task<TestDatabase> CreateCloneAsync()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        return database;
    }

    /// <summary>With nothing in it, not even a schema.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync()
    {
        var database = new TestDatabase();
        await database.CreateAsync(template: null);
        return database;
    }

    public async Task InitializeAsync() => await CreateAsync(await TestServer.Template);

    public async ValueTask DisposeAsync()
    {
        if (_server is null) return;
        await using var server = NpgsqlDataSource.Create(_server.SuperuserConnection() + ";Pooling=false");
        await using var drop = server.CreateCommand($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private async Task CreateAsync(string? template)
    {
        _server = await TestServer.Server;
        await DatabaseRoles.CreateDatabaseAsync(_server.SuperuserConnection(), _name, template);
        var settings = _server.SettingsFor(_name);
        Settings = new(settings.Owner + ";Maximum Pool Size=4", settings.Application + ";Maximum Pool Size=12");
        Superuser = _server.SuperuserConnection(_name) + ";Pooling=false";
    }
}
