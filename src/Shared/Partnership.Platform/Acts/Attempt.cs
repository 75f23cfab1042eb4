using Microsoft.EntityFrameworkCore;
using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Messages;
using Partnership.Platform.Audit;

namespace Partnership.Platform.Acts;

/// <summary>One try at an act: its transaction, and all that it will leave behind.</summary>
internal sealed class Attempt : IAsyncDisposable
{
    private readonly bool _isPart;

    private Attempt(NpgsqlConnection connection, NpgsqlTransaction transaction, DateTimeOffset at, bool isPart) =>
        (Connection, Transaction, At, _isPart) = (connection, transaction, at, isPart);

    public NpgsqlConnection Connection { get; }
    public NpgsqlTransaction Transaction { get; }
    public DateTimeOffset At { get; }
    public Dictionary<Type, DbContext> Contexts { get; } = [];
    public List<AuditNote> Entries { get; } = [];
    public List<(IIntegrationMessage Message, AuditStream Aggregate)> Messages { get; } = [];

    /// <summary>What is written last, with the commit: the trail, the messages.</summary>
    public List<NpgsqlBatchCommand> Closing { get; } = [];
    public bool Committing { get; private set; }
    public bool IsRepeat { get; set; }
    public bool MayBeSilent { get; set; }

    public static async Task<Attempt> Begin(NpgsqlDataSource database, TimeProvider clock, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        return new(connection, await connection.BeginTransactionAsync(ct), Moments.WholeMicroseconds(clock.GetUtcNow()), isPart: false);
    }

    /// <summary>One of several acts in this transaction: what it leaves behind is its own, the connection is not.</summary>
    public Attempt Part() => new(Connection, Transaction, At, isPart: true);

    /// <summary>One round trip: where one statement fails, PostgreSQL skips those after it, the commit too.</summary>
    public async Task Commit(IEnumerable<NpgsqlBatchCommand> closing, CancellationToken ct)
    {
        await using var last = new NpgsqlBatch(Connection, Transaction);
        foreach (var statement in closing) last.BatchCommands.Add(statement);
        last.BatchCommands.Add(new("commit"));
        Committing = true;
        await last.ExecuteNonQueryAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in Contexts.Values) await context.DisposeAsync();
        if (_isPart) return;
        await Transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}

/// <summary>What an act leaves to be written with its commit.</summary>
/// <param name="Sends">Some of it are messages: the dispatcher is to be woken.</param>
internal sealed record WrittenAct(IReadOnlyList<NpgsqlBatchCommand> Statements, bool Sends);
