using Npgsql;

namespace Partnership.Benchmarks;

/// <summary>The tests' server trades durability for speed; a benchmark of writes may not. While this is held, a commit waits for the disk.</summary>
internal sealed class Durable : IAsyncDisposable
{
    private readonly NpgsqlDataSource _owner;

    private Durable(NpgsqlDataSource owner) => _owner = owner;

    public static async Task<Durable> Of(Site site)
    {
        var durable = new Durable(NpgsqlDataSource.Create(site.Superuser));
        await durable.Run("alter system set fsync = on", "alter system set synchronous_commit = on", "alter system set full_page_writes = on", "select pg_reload_conf()");
        return durable;
    }

    public async ValueTask DisposeAsync()
    {
        await Run("alter system reset all", "select pg_reload_conf()");
        await _owner.DisposeAsync();
    }

    private async Task Run(params string[] statements)
    {
        foreach (var sql in statements)
        {
            await using var set = _owner.CreateCommand(sql);
            await set.ExecuteNonQueryAsync();
        }
    }
}
