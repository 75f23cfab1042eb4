using Npgsql;
using Partnership.Platform.Databases.Embedded;

namespace Partnership.Platform.Databases;

/// <param name="Folder">Where data, port and secret are kept; made when it isn't there.</param>
public sealed record EmbeddedPostgresOptions(string Folder)
{
    /// <summary>False for tests only: a power cut then loses data, and each commit is some milliseconds quicker.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The package's "native" folder; null finds it in the repository's node_modules.</summary>
    public string? Binaries { get; init; }
}

/// <summary>A PostgreSQL of our own on 127.0.0.1, shared by all processes that start it on the same folder. It stops when the last of them
/// has stopped, killed ones included; one that is found running is used.</summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    public const string Superuser = "postgres";
    public const string Database = "partnership";

    private readonly ServerFolder _folder;
    private readonly PostgresServer _server;
    private FileStream? _inUse;

    private EmbeddedPostgres(ServerFolder folder, PostgresServer server, FileStream inUse, int port) =>
        (_folder, _server, _inUse, Port) = (folder, server, inUse, port);

    public int Port { get; }

    /// <summary>PostgreSQL's own data directory.</summary>
    public string DataDirectory => _folder.Data;

    /// <summary>The two roles' connections to the database "partnership".</summary>
    public DatabaseSettings Settings => SettingsFor(Database);

    public DatabaseSettings SettingsFor(string database) =>
        new(ConnectionString(DatabaseRoles.Owner, database), ConnectionString(DatabaseRoles.Application, database));

    public string SuperuserConnection(string database = "postgres") => ConnectionString(Superuser, database);

    /// <exception cref="DatabaseStartException">With words that say what to do.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, CancellationToken stop = default)
    {
        var binaries = PostgresBinaries.Find(options.Binaries);
        Directory.CreateDirectory(options.Folder);
        using var starting = await FileLock.ExclusiveAsync(ServerFolder.StartingLock(options.Folder), stop);
        var folder = ServerFolder.Open(options.Folder);
        var inUse = await FileLock.SharedAsync(folder.InUseLock, stop);
        try
        {
            var server = new PostgresServer(binaries.ReachableUnder(folder.Programs), folder, options.Durable);
            var port = await server.EnsureRunningAsync(stop);
            var postgres = new EmbeddedPostgres(folder, server, inUse, port);
            await postgres.PrepareAsync(stop);
            return postgres;
        }
        catch
        {
            await inUse.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets go of the server, and stops it when nobody else uses it. Open connections are cut, transactions rolled back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _inUse, null) is not { } inUse) return;
        await inUse.DisposeAsync();
        while (_server.IsRunning)
        {
            using var alone = FileLock.TryExclusive(_folder.InUseLock);
            if (alone is not null) await _server.StopAsync();
            else if (FileLock.TryShared(_folder.InUseLock) is { } others)
            {
                await others.DisposeAsync();
                return;
            }
            else await Task.Delay(FileLock.Pause); // Neither: the watching process is stopping it.
        }
    }

    private string ConnectionString(string role, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Database = database,
        Username = role,
        Password = _folder.PasswordOf(role),
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    private async Task PrepareAsync(CancellationToken stop)
    {
        if (File.Exists(_folder.PreparedMark)) return;
        await DatabaseRoles.CreateAsync(SuperuserConnection(), _folder.PasswordOf, stop);
        await DatabaseRoles.CreateDatabaseAsync(SuperuserConnection(), Database, template: null, stop);
        await File.WriteAllTextAsync(_folder.PreparedMark, "", stop);
    }
}
