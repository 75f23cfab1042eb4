using Npgsql;
using Partnership.Platform.Jobs;

namespace Partnership.Platform.Files;

/// <summary>Files that never came whole, because the host stopped, and those that no act made a part of a case, are cleared away. Those of forms go with their form.</summary>
internal sealed class ClearAwayFiles(NpgsqlDataSource database, TimeProvider clock) : ISweep
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromHours(6);

    public string Name => "Clear away files that did not come whole";
    public TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task<string> Run(CancellationToken ct)
    {
        await using var delete = database.CreateCommand("delete from platform.stored_file where came_at < $1 and kept_at is null and (state = 'Coming' or case_id is not null)");
        delete.Parameters.Add(new() { Value = clock.GetUtcNow() - LongEnough });
        var files = await delete.ExecuteNonQueryAsync(ct);
        return files == 1 ? "Cleared away 1 file" : $"Cleared away {files} files";
    }
}
