using System.Text.Json;
using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;

namespace Partnership.Platform.Vaults;

/// <summary>The one door to what is told about children and families (PLT-14): it checks the reader's access, leaves the trace, and only then opens.</summary>
public sealed class Vault(NpgsqlDataSource database, MasterKey master, Act act, ICaseDoor door, Trace trace)
{
    private Actor Actor => act.Actor;

    /// <summary>Makes the data key of a new case, inside the act that opens the case.</summary>
    public async Task NewCase(CaseId id, CancellationToken ct)
    {
        var key = System.Security.Cryptography.RandomNumberGenerator.GetBytes(32);
        await using var insert = new NpgsqlCommand("insert into platform.data_key (id, wrapped, made_at) values ($1, $2, $3)", act.Connection)
        {
            Parameters = { new() { Value = id.Value }, new() { Value = master.Seal(key, $"data-key:{id}") }, new() { Value = act.At } },
        };
        await insert.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Seals content for one row of a case, inside an act. Writing needs no right to read.</summary>
    /// <param name="row">Id of the row it belongs to; content moved to another row does not open.</param>
    public async Task<Sealed<T>> Seal<T>(CaseId id, Guid row, T content, CancellationToken ct) where T : PersonalContent =>
        new(Cipher.Seal(await Key(act.Connection, master, id, ct), JsonSerializer.SerializeToUtf8Bytes(content, Json), Binding<T>(id, row)));

    /// <summary>Opens the case to the reader, or returns null when there is no such case for them. Leaves one entry "<paramref name="looked"/>" in the trail;
    /// when the trail can't be written, nothing is opened.</summary>
    /// <param name="looked">The end of a sentence that begins with the reader: "read the referral".</param>
    public Task<OpenCase?> Enter(CaseId id, string looked, CancellationToken ct) => Enter(id, CasePart.Whole, looked, ct);

    /// <inheritdoc cref="Enter(CaseId, string, CancellationToken)"/>
    public async Task<OpenCase?> Enter(CaseId id, CasePart part, string looked, CancellationToken ct)
    {
        if (!await door.MayOpen(id, part, Actor, ct)) return null;
        await trace.Leave(AuditStream.Case(id), looked, ct);
        if (act.IsUnderWay) return new(id, await Key(act.Connection, master, id, ct));
        await using var connection = await database.OpenConnectionAsync(ct);
        return new(id, await Key(connection, master, id, ct));
    }

    /// <summary>For what the platform itself keeps of a case (its files); everybody else enters.</summary>
    internal static async Task<byte[]> Key(NpgsqlConnection connection, MasterKey master, CaseId id, CancellationToken ct)
    {
        await using var read = new NpgsqlCommand("select wrapped from platform.data_key where id = $1", connection) { Parameters = { new() { Value = id.Value } } };
        return await read.ExecuteScalarAsync(ct) is byte[] wrapped
            ? master.Open(wrapped, $"data-key:{id}")
            : throw new InvalidOperationException("This case has no data key, or its key was destroyed.");
    }

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.General);

    internal static string Binding<T>(CaseId id, Guid row) => $"{typeof(T).Name}:{id}:{row}";
}

/// <summary>A case that its reader has entered, and that knows who looked. Lives as long as the page that shows it.</summary>
public sealed class OpenCase(CaseId id, byte[] key)
{
    public CaseId Id { get; } = id;

    /// <exception cref="System.Security.Cryptography.CryptographicException">The sealed part was changed or belongs to another row.</exception>
    public T Open<T>(Guid row, Sealed<T> content) where T : PersonalContent =>
        JsonSerializer.Deserialize<T>(Cipher.Open(key, content.Ciphertext.Span, Vault.Binding<T>(Id, row)), Vault.Json)
        ?? throw new JsonException("An empty sealed part.");

    internal byte[] Key => key;

    public override string ToString() => "•••";
}
