using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Partnership.Platform.Acts;

namespace Partnership.Platform.Profiles;

/// <summary>What an act changes about the installation: a new version beside the old ones, with who and when, in the act's own transaction (PLT-42).
/// Hosts follow once it has been committed.</summary>
public static class InstallationVersions
{
    /// <summary>Two who changed the same version: the second one's constraint.</summary>
    public const string OneAtATime = "profile_pkey";

    /// <param name="seen">The version that <paramref name="changed"/> was made from; somebody else's newer one breaks <see cref="OneAtATime"/>.</param>
    public static async Task KeepAsync(this IAct act, Profile changed, int seen, string reason, CancellationToken ct)
    {
        await using var insert = new NpgsqlCommand("insert into platform.profile (version, body, at, who, reason) values ($1, $2, $3, $4, $5)", act.Connection);
        foreach (var value in new object[] { seen + 1, JsonSerializer.Serialize(changed, ProfileJson.Options), act.At, act.Actor.Name, reason }) insert.Parameters.Add(new() { Value = value });
        insert.Parameters[1].NpgsqlDbType = NpgsqlDbType.Jsonb;
        await insert.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Keeps an imported file of bank holidays as it came; it has been read and found whole.</summary>
    /// <returns>Its version.</returns>
    public static async Task<int> KeepHolidaysAsync(this IAct act, string file, CancellationToken ct)
    {
        await using var insert = new NpgsqlCommand("insert into platform.bank_holidays (body, at, who) values ($1, $2, $3) returning version", act.Connection);
        foreach (var value in new object[] { file, act.At, act.Actor.Name }) insert.Parameters.Add(new() { Value = value });
        return await insert.ExecuteScalarAsync(ct) is int version ? version : 0;
    }
}
