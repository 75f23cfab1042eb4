using System.Diagnostics;
using Npgsql;
using Partnership.Platform.Databases;
using Xunit;

namespace Partnership.Modules.Tests.Databases;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly string _folder = Path.Combine(RepositoryRoot.Find()!, ".data", "tests-of-postgres", Path.GetRandomFileName());

    [Fact, Trait("Rule", "PLT-80")]
    public async Task What_was_written_is_there_after_a_stop_and_a_second_start_within_seconds_on_the_same_port()
    {
        await using var first = await EmbeddedPostgres.StartAsync(new(_folder));
        await ExecuteAsync(first.SuperuserConnection("partnership"), "CREATE TABLE kept (what text); INSERT INTO kept VALUES ('a referral')");
        await first.DisposeAsync();
        await Assert.ThrowsAsync<NpgsqlException>(() => ExecuteAsync(first.SuperuserConnection(), "SELECT 1"));

        var took = Stopwatch.StartNew();
        await using var second = await EmbeddedPostgres.StartAsync(new(_folder));

        Assert.True(took.Elapsed < TimeSpan.FromSeconds(5), $"The second start took {took.Elapsed}.");
        Assert.Equal(first.Port, second.Port);
        Assert.Equal("a referral", await ExecuteAsync(second.SuperuserConnection("partnership"), "SELECT what FROM kept"));
    }

    [Fact, Trait("Rule", "PLT-80")]
    public async Task Two_that_start_it_share_it_and_it_stops_with_the_last()
    {
        await using var one = await EmbeddedPostgres.StartAsync(new(_folder));
        await using var other = await EmbeddedPostgres.StartAsync(new(_folder));
        Assert.Equal(one.Port, other.Port);

        await one.DisposeAsync();
        Assert.Equal(1, await ExecuteAsync(other.SuperuserConnection(), "SELECT 1"));
        await other.DisposeAsync();
        await Assert.ThrowsAsync<NpgsqlException>(() => ExecuteAsync(other.SuperuserConnection(), "SELECT 1"));
    }

    [Fact, Trait("Rule", "PLT-80")]
    public async Task A_server_that_was_killed_starts_again_and_has_what_was_committed()
    {
        await using var killed = await EmbeddedPostgres.StartAsync(new(_folder));
        await ExecuteAsync(killed.SuperuserConnection("partnership"), "CREATE TABLE kept (what text); INSERT INTO kept VALUES ('a vote')");
        var process = Process.GetProcessById(int.Parse((await File.ReadAllLinesAsync(Path.Combine(killed.DataDirectory, "postmaster.pid")))[0]));
        process.Kill();
        await process.WaitForExitAsync();

        await using var again = await EmbeddedPostgres.StartAsync(new(_folder));
        Assert.Equal("a vote", await ExecuteAsync(again.SuperuserConnection("partnership"), "SELECT what FROM kept"));
    }

    [Fact, Trait("Rule", "PLT-11")]
    public async Task The_application_role_is_not_let_in_without_its_password_and_may_not_make_a_table()
    {
        await using var postgres = await EmbeddedPostgres.StartAsync(new(_folder));
        var wrong = new NpgsqlConnectionStringBuilder(postgres.Settings.Application) { Password = "guessed" }.ConnectionString;

        Assert.Equal(PostgresErrorCodes.InvalidPassword, (await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(wrong, "SELECT 1"))).SqlState);
        foreach (var ddl in new[] { "CREATE TABLE mine (id int)", "CREATE SCHEMA mine", "CREATE TEMP TABLE mine (id int)" })
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(postgres.Settings.Application, ddl))).SqlState);
    }

    [Fact, Trait("Rule", "PLT-80")]
    public async Task Without_the_package_it_says_what_to_run()
    {
        var failure = await Assert.ThrowsAsync<DatabaseStartException>(() => EmbeddedPostgres.StartAsync(new(_folder) { Binaries = "/nowhere" }));
        Assert.Contains("npm ci", failure.Message);
    }

    public void Dispose()
    {
        if (!Directory.Exists(_folder)) return;
        var placedAt = Path.Combine(_folder, "placed-at");
        if (File.Exists(placedAt)) Directory.Delete(File.ReadAllText(placedAt), recursive: true);
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false;Timeout=3");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
