using System.Text.Json;
using Npgsql;

namespace Partnership.Platform.Profiles;

/// <summary>One version of the installation's profile: the version of the protocol in it, and when, by whom and why it came (PLT-42).</summary>
public sealed record ProfileVersion(int Number, int Protocol, DateTimeOffset At, string Who, string Reason);

/// <summary>Every version the installation ever had, to be read and compared. What holds today is <see cref="Installation"/>'s.</summary>
public sealed class ProfileVersions(NpgsqlDataSource database)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ProfileVersion>> All(CancellationToken ct)
    {
        await using var read = database.CreateCommand("select version, (body #>> '{protocol,version}')::int, at, who, reason from platform.profile order by version desc");
        await using var rows = await read.ExecuteReaderAsync(ct);
        var versions = new List<ProfileVersion>();
        while (await rows.ReadAsync(ct))
            versions.Add(new(rows.GetInt32(0), rows.GetInt32(1), rows.GetFieldValue<DateTimeOffset>(2), rows.GetString(3), rows.GetString(4)));
        return versions;
    }

    /// <summary>The profile as it was in that version; null when there is none of that number.</summary>
    public Task<Profile?> Of(int version, CancellationToken ct) => Read("select body::text from platform.profile where version = $1", version, ct);

    /// <summary>The newest profile with that version of the protocol, with the names its roles and agencies had by then.</summary>
    public Task<Profile?> OfProtocol(int protocol, CancellationToken ct) =>
        Read("select body::text from platform.profile where (body #>> '{protocol,version}')::int = $1 order by version desc limit 1", protocol, ct);

    private async Task<Profile?> Read(string sql, int number, CancellationToken ct)
    {
        await using var read = database.CreateCommand(sql);
        read.Parameters.Add(new() { Value = number });
        return await read.ExecuteScalarAsync(ct) is string body ? JsonSerializer.Deserialize<Profile>(body, ProfileJson.Options) : null;
    }
}
