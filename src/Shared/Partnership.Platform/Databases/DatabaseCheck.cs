using System.Net.Sockets;
using Npgsql;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Databases;

/// <summary>Tries both connections, so that a wrong one is told at start, in words, with the setting that holds it.</summary>
public static class DatabaseCheck
{
    /// <summary>The oldest PostgreSQL that has all that we use.</summary>
    private static readonly Version Oldest = new(15, 0);

    public static async Task<Outcome> RunAsync(DatabaseSettings settings, CancellationToken stop = default)
    {
        var refusals = new[]
        {
            await TryAsync(DatabaseSettings.OwnerSetting, settings.Owner, stop),
            await TryAsync(DatabaseSettings.ApplicationSetting, settings.Application, stop),
        }.OfType<Refusal>().ToList();
        return refusals.Count == 0 ? Outcome.Done : Outcome.Refused(refusals);
    }

    private static async Task<Refusal?> TryAsync(string setting, string connectionString, CancellationToken stop)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        server.Timeout = Math.Min(server.Timeout, 5);
        try
        {
            await using var connection = new NpgsqlConnection(server.ConnectionString);
            await connection.OpenAsync(stop);
            return connection.PostgreSqlVersion >= Oldest ? null
                : new(setting, $"{setting}: {Where(server)} is PostgreSQL {connection.PostgreSqlVersion.Major}; at least {Oldest.Major} is needed.");
        }
        catch (Exception failure) when (failure is NpgsqlException or SocketException or TimeoutException)
        {
            return new(setting, $"{setting}: {Words(server, failure)}");
        }
    }

    private static string Words(NpgsqlConnectionStringBuilder server, Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            $"{Where(server)} does not let the role {server.Username} in. Check the user name and the password, and pg_hba.conf.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => $"there is no database {server.Database} at {Where(server)}.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => $"the role {server.Username} may not connect to the database {server.Database}.",
        PostgresException other => $"{Where(server)} refused the connection ({other.SqlState}).",
        _ when failure is SocketException || failure.InnerException is SocketException => $"nothing answers at {Where(server)}. Is PostgreSQL running there, and is the address right?",
        _ when failure is TimeoutException || failure.InnerException is TimeoutException => $"{Where(server)} did not answer in time.",
        _ => $"{Where(server)} could not be talked to. Check the address, the password and whether the connection must be encrypted.",
    };

    private static string Where(NpgsqlConnectionStringBuilder server) => $"{server.Host}:{server.Port}";
}
