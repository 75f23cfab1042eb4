using Microsoft.EntityFrameworkCore;
using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;
using Partnership.Platform.Audit;
using Partnership.Platform.Messaging;
using Partnership.Platform.Persistence;
using Partnership.Platform.PublicPages;

namespace Partnership.Platform.Acts;

/// <summary>Owns the transaction of the act under way; scoped. Outside of <see cref="InOneTransaction"/> there is no act.</summary>
public sealed class Act(NpgsqlDataSource database, ICurrentActor current, MessageCatalogue catalogue, DispatcherSignal signal, TimeProvider clock, Proof proof, Stamps stamps) : IAct
{
    private const int Attempts = 4;
    private Attempt? _now;
    private Actor? _actingAs;

    public Actor Actor => _actingAs ?? Standing ?? proof.Of(current.Actor);

    /// <summary>Who acts in this scope where nobody asks: a sweep.</summary>
    internal Actor? Standing { get; set; }
    public DateTimeOffset At => Now.At;
    public NpgsqlConnection Connection => Now.Connection;
    public bool IsUnderWay => _now is not null;

    private Attempt Now => _now ?? throw new InvalidOperationException("No act is under way: writes happen inside a command, reads take Reading<TContext>.");

    public void Record(AuditStream stream, string sentence, string? reason = null, DateOnly? happenedOn = null) =>
        Now.Entries.Add(new AuditNote(stream, sentence, reason, happenedOn));

    public void CarriesOn() => Now.MayBeSilent = true;

    /// <summary>This act was done before: it answers the same, writes nothing, and so needs no entry.</summary>
    internal void RepeatsAnEarlierOne() => Now.IsRepeat = true;

    /// <summary>A delivery is its own record (platform.delivery); it may leave audit entries but need not.</summary>
    internal void NeedsNoEntryOfItsOwn() => Now.MayBeSilent = true;

    public void Publish(IIntegrationMessage message, AuditStream aggregate) => Now.Messages.Add((message, aggregate));

    /// <summary>A statement that goes with the commit.</summary>
    internal void AtTheEnd(NpgsqlBatchCommand statement) => Now.Closing.Add(statement);

    /// <summary>The module's context of this attempt, on the act's connection.</summary>
    internal TContext Enlist<TContext>(Func<NpgsqlConnection, TContext> open) where TContext : DbContext
    {
        if (Now.Contexts.TryGetValue(typeof(TContext), out var known)) return (TContext)known;
        var context = open(Now.Connection);
        context.Database.UseTransaction(Now.Transaction);
        Now.Contexts.Add(typeof(TContext), context);
        return context;
    }

    /// <summary>Does <paramref name="work"/> whole or not at all. A passing fault of the database (a deadlock, a lost connection before the commit)
    /// starts it again from nothing; a refused outcome undoes it.</summary>
    /// <param name="name">The act's name in the trail.</param>
    /// <param name="actingAs">Who acts, where that is not the person asking (a reaction, a clock).</param>
    public async Task<T> InOneTransaction<T>(string name, Func<Task<T>> work, Actor? actingAs = null, CancellationToken ct = default)
    {
        if (IsUnderWay) throw new InvalidOperationException($"{name} was sent inside another act: one act is one transaction.");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Try(name, work, actingAs, ct);
            }
            catch (Exception fault) when (attempt < Attempts && MayBeginAgain(fault))
            {
                // Whoever waited for the same rows goes first. A pause between attempts is not the field's time: it passes also where the clock stands still.
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt * attempt), ct);
            }
            finally
            {
                // Also when the word of the commit was lost.
                if (_now is { Committing: true }) stamps.Forget();
                if (_now is not null) await _now.DisposeAsync();
                _now = null;
                _actingAs = null;
            }
        }
    }

    private async Task<T> Try<T>(string name, Func<Task<T>> work, Actor? actingAs, CancellationToken ct)
    {
        _actingAs = actingAs;
        _now = await Attempt.Begin(database, clock, ct);
        var result = await work();
        if (result is Outcome { Succeeded: false } || _now.IsRepeat) return result;
        foreach (var context in _now.Contexts.Values) await context.SaveChangesAsync(ct);
        if (_now.Entries.Count == 0 && !_now.MayBeSilent) throw new InvalidOperationException($"{name} left no entry in the audit trail.");
        if (_now.Entries.Count > 0) _now.Closing.Add(AuditTrail.Appending(name, Actor, _now.At, _now.Entries));
        _now.Closing.AddRange(Outbox.Writing(catalogue, Actor, _now.At, _now.Messages));
        await _now.Commit(ct);
        if (_now.Messages.Count > 0) signal.Raise();
        return result;
    }

    /// <summary>A fault that passes, of an attempt that surely left nothing. Once its commit was sent, only PostgreSQL's own word counts, that it was undone for others' sake (class 40).</summary>
    private bool MayBeginAgain(Exception fault) => _now is { Committing: true } ? fault is PostgresException { SqlState: ['4', '0', ..] } : IsPassing(fault);

    private static bool IsPassing(Exception fault) =>
        fault is NpgsqlException { IsTransient: true } || (fault.InnerException is { } inner && IsPassing(inner));

    private sealed class Attempt(NpgsqlConnection connection, NpgsqlTransaction transaction, DateTimeOffset at) : IAsyncDisposable
    {
        public NpgsqlConnection Connection { get; } = connection;
        public NpgsqlTransaction Transaction { get; } = transaction;
        public DateTimeOffset At { get; } = at;
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
            return new(connection, await connection.BeginTransactionAsync(ct), Moments.WholeMicroseconds(clock.GetUtcNow()));
        }

        /// <summary>One round trip: where one statement fails, PostgreSQL skips those after it, the commit too.</summary>
        public async Task Commit(CancellationToken ct)
        {
            await using var last = new NpgsqlBatch(Connection, Transaction);
            foreach (var statement in Closing) last.BatchCommands.Add(statement);
            last.BatchCommands.Add(new("commit"));
            Committing = true;
            await last.ExecuteNonQueryAsync(ct);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var context in Contexts.Values) await context.DisposeAsync();
            await Transaction.DisposeAsync();
            await Connection.DisposeAsync();
        }
    }
}
