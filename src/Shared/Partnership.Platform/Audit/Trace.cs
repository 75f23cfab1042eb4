using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Platform.Audit;

/// <summary>Leaves an entry for having looked, inside the act under way or by itself, and knows what was left in its scope: a page that showed something sealed has left its trace already.</summary>
public sealed class Trace(NpgsqlDataSource database, Act act, TimeProvider clock)
{
    // What the trail calls an entry that no act of that name left.
    private const string Read = "Read", Export = "Export";

    private readonly HashSet<AuditStream> _left = [];

    public bool HasLeft(AuditStream stream) => _left.Contains(stream);

    /// <param name="looked">The end of a sentence that begins with the reader: "read the referral".</param>
    public Task Leave(AuditStream stream, string looked, CancellationToken ct) => Leave(stream, Read, looked, ct);

    /// <summary>The same for what leaves as a file: "downloaded the panel’s invitation".</summary>
    public Task LeaveExport(AuditStream stream, string looked, CancellationToken ct) => Leave(stream, Export, looked, ct);

    private async Task Leave(AuditStream stream, string name, string looked, CancellationToken ct)
    {
        _left.Add(stream);
        if (act.IsUnderWay)
        {
            act.Record(stream, looked);
            return;
        }
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var entry = new NpgsqlBatch(connection) { BatchCommands = { AuditTrail.Appending(name, act.Actor, Moments.WholeMicroseconds(clock.GetUtcNow()), [new(stream, looked)]) } };
        await entry.ExecuteNonQueryAsync(ct);
    }
}
