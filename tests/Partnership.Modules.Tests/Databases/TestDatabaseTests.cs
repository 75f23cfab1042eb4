using Npgsql;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Databases;

public sealed class TestDatabaseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact, Trait("Rule", "PLT-81")]
    public async Task A_clone_is_a_world_of_its_own()
    {
        await using var other = await TestDatabase.CreateCloneAsync();
        await using var here = NpgsqlDataSource.Create(database.Settings.Owner);
        await using var there = NpgsqlDataSource.Create(other.Settings.Owner);

        await here.CreateCommand("CREATE SCHEMA only_here").ExecuteNonQueryAsync();

        Assert.Null(await there.CreateCommand("SELECT 1 FROM pg_namespace WHERE nspname = 'only_here'").ExecuteScalarAsync());
    }
}
