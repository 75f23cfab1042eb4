using Npgsql;
using Partnership.Platform.Jobs;

namespace Partnership.Platform.Vaults;

/// <summary>Half-filled forms that nobody came back to are thrown away when their time is over (REV-06), and so are counts of an earlier day.</summary>
internal sealed class ThrowAwayWhatExpired(NpgsqlDataSource database, TimeProvider clock) : ISweep
{
    public string Name => "Throw away forms that were never sent";
    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task<string> Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var forms = await Delete("delete from platform.journey where expires_at <= $1", now, ct);
        await Delete("delete from platform.allowance where at <= $1", now.AddDays(-1), ct);
        return forms == 1 ? "Threw away 1 form" : $"Threw away {forms} forms";
    }

    private async Task<int> Delete(string sql, DateTimeOffset before, CancellationToken ct)
    {
        await using var delete = database.CreateCommand(sql);
        delete.Parameters.Add(new() { Value = before });
        return await delete.ExecuteNonQueryAsync(ct);
    }
}
