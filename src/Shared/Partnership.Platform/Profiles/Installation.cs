using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using NpgsqlTypes;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;

namespace Partnership.Platform.Profiles;

/// <summary>The partnership this installation serves: its profile, protocol and working calendar as the database holds them. Loaded at start and looked at again every few seconds,
/// so that all hosts follow a change.</summary>
public sealed class Installation(NpgsqlDataSource database, TimeProvider clock)
{
    private State? _state;

    public Profile Profile => Now.Profile;

    /// <summary>Which version of the profile that is; read it before the profile when changing it.</summary>
    public int Version => Now.Stamp.Profile;

    /// <summary>The last import of bank holidays; 0 while there was none.</summary>
    public int HolidaysVersion => Now.Stamp.Holidays;

    /// <summary>England's bank holidays as known today, with the partnership's closure days.</summary>
    public WorkingCalendar Calendar => Now.Calendar;

    /// <summary>The protocol that a case beginning today begins with.</summary>
    public Protocol Protocol => Now.Profile.Protocol;

    private State Now => _state ?? throw new InvalidOperationException("The installation has not been loaded yet.");

    /// <summary>Every version of the protocol that this installation ever published.</summary>
    public IEnumerable<Protocol> Protocols => Now.Protocols.Values;

    /// <summary>The protocol of a running case (HRD-06).</summary>
    /// <exception cref="InvalidOperationException">No profile of this installation had that version.</exception>
    public Protocol ProtocolOf(int version) => Now.Protocols.TryGetValue(version, out var protocol)
        ? protocol : throw new InvalidOperationException($"This installation has no protocol of version {version}.");

    /// <summary>Reads what the database holds, where it changed; false when no profile was ever taken.</summary>
    public async Task<bool> Refresh(CancellationToken ct = default)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var stamp = await Stamp(connection, ct);
        if (stamp.Profile == 0) return false;
        if (_state?.Stamp == stamp) return true;

        // What a version says never changes: only those not seen yet are read.
        var known = _state;
        var (profile, protocols) = (known?.Profile, known?.Protocols ?? ImmutableDictionary<int, Protocol>.Empty);
        await foreach (var newer in After(known?.Stamp.Profile ?? 0, connection, ct))
        {
            profile = newer;
            if (!protocols.ContainsKey(newer.Protocol.Version)) protocols = protocols.Add(newer.Protocol.Version, newer.Protocol);
        }
        if (profile is null) return false;
        _state = new(stamp, profile, protocols, await CalendarOf(connection, profile, ct));
        return true;
    }

    /// <summary>What a version says, as it was kept; null where there is none.</summary>
    public async Task<JsonNode?> BodyOf(int version, CancellationToken ct)
    {
        await using var read = database.CreateCommand("select body::text from platform.profile where version = $1");
        read.Parameters.Add(new() { Value = version });
        return await read.ExecuteScalarAsync(ct) is string body && JsonNode.Parse(body) is { } node ? ProfileShape.Ordered(node) : null;
    }

    private static async IAsyncEnumerable<Profile> After(int version, NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var read = new NpgsqlCommand("select body::text from platform.profile where version > $1 order by version", connection) { Parameters = { new() { Value = version } } };
        await using var rows = await read.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            yield return JsonSerializer.Deserialize<Profile>(rows.GetString(0), ProfileJson.Options) ?? throw new JsonException("An empty profile.");
    }

    /// <summary>Makes <paramref name="profile"/> the installation's first version; does nothing when it has one.</summary>
    /// <returns>True when it was taken.</returns>
    public async Task<bool> Take(Profile profile, string who, CancellationToken ct = default)
    {
        await using var insert = database.CreateCommand("insert into platform.profile (version, body, at, who, reason) values (1, $1, $2, $3, 'A new installation') on conflict do nothing");
        insert.Parameters.Add(new() { Value = JsonSerializer.Serialize(profile, ProfileJson.Options), NpgsqlDbType = NpgsqlDbType.Jsonb });
        insert.Parameters.Add(new() { Value = clock.GetUtcNow() });
        insert.Parameters.Add(new() { Value = who });
        var taken = await insert.ExecuteNonQueryAsync(ct) == 1;
        await Refresh(ct);
        return taken;
    }

    private static async Task<(int Profile, int Holidays)> Stamp(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var read = new NpgsqlCommand("select coalesce((select max(version) from platform.profile), 0), coalesce((select max(version) from platform.bank_holidays), 0)", connection);
        await using var rows = await read.ExecuteReaderAsync(ct);
        await rows.ReadAsync(ct);
        return (rows.GetInt32(0), rows.GetInt32(1));
    }

    /// <summary>The shipped holidays with every import laid over them in its order: a file covers some years only, and says nothing about those before it.</summary>
    private static async Task<WorkingCalendar> CalendarOf(NpgsqlConnection connection, Profile profile, CancellationToken ct)
    {
        var calendar = profile.Calendar();
        await using var read = new NpgsqlCommand("select body from platform.bank_holidays order by version", connection);
        await using var rows = await read.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            if (BankHolidays.Read(rows.GetString(0)) is { Succeeded: true } imported && calendar.Holidays.With(imported.Value) is { Succeeded: true } known)
                calendar = calendar.With(known.Value);
        return calendar;
    }

    private sealed record State((int Profile, int Holidays) Stamp, Profile Profile, ImmutableDictionary<int, Protocol> Protocols, WorkingCalendar Calendar);
}
