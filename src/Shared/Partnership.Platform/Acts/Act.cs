using Microsoft.EntityFrameworkCore;
using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;
using Partnership.Platform.Audit;
using Partnership.Platform.Messaging;
using Partnership.Platform.PublicPages;

namespace Partnership.Platform.Acts;

/// <summary>Owns the transaction of the act under way; scoped. Outside of <see cref="InOneTransaction"/> there is no act.</summary>
public sealed class Act(NpgsqlDataSource database, ICurrentActor current, MessageCatalogue catalogue, DispatcherSignal signal, TimeProvider clock, Proof proof, SharedCommits together, Stamps stamps) : IAct
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
        // An act that fails is undone as a whole: a savepoint around each save would only be two more round trips.
        context.Database.AutoSavepointsEnabled = false;
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
            catch (Exception fault) when (attempt < Attempts && MayBeginAgain(fault, _now is { Committing: true }))
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

    /// <summary>Does <paramref name="work"/> whole or not at all, in one commit with others that wait at the same time for the same thing. Each is whole by its savepoint.</summary>
    /// <param name="sharedBy">What they wait for: "session:0197…".</param>
    /// <param name="once">Its idempotency key: the same one is never twice in one commit, as its first answer would not be there yet.</param>
    internal async Task<T> InASharedTransaction<T>(string name, string sharedBy, Guid? once, Func<Task<T>> work, CancellationToken ct = default)
    {
        if (IsUnderWay) throw new InvalidOperationException($"{name} was sent inside another act: one act is one transaction.");
        var (actor, said) = (Actor, default(T));
        try
        {
            await together.Do(sharedBy, once, async shared =>
            {
                try
                {
                    (_actingAs, _now) = (actor, shared.Part());
                    said = await work();
                    return IsRefused(said) ? null : await Written(name, ct);
                }
                finally
                {
                    if (_now is not null) await _now.DisposeAsync();
                    (_actingAs, _now) = (null, null);
                }
            });
            if (said is not null) return said;
        }
        catch (Exception fault) when (fault is BrokenCommitException { MayBeDone: false } || MayBeginAgain(fault, committing: false))
        {
            // It left nothing behind: alone, it may go through.
        }
        return await InOneTransaction(name, work, actor, ct);
    }

    private async Task<T> Try<T>(string name, Func<Task<T>> work, Actor? actingAs, CancellationToken ct)
    {
        _actingAs = actingAs;
        _now = await Attempt.Begin(database, clock, ct);
        var result = await work();
        if (IsRefused(result)) return result;
        var written = await Written(name, ct);
        await _now.Commit(written.Statements, ct);
        if (written.Sends) signal.Raise();
        return result;
    }

    /// <summary>Nothing is kept of it: it was refused, or was done before.</summary>
    private bool IsRefused<T>(T result) => result is Outcome { Succeeded: false } || Now.IsRepeat;

    /// <summary>Saves what the act changed; what goes with its commit is given back.</summary>
    private async Task<WrittenAct> Written(string name, CancellationToken ct)
    {
        foreach (var context in Now.Contexts.Values) await context.SaveChangesAsync(ct);
        if (Now.Entries.Count == 0 && !Now.MayBeSilent) throw new InvalidOperationException($"{name} left no entry in the audit trail.");
        if (Now.Entries.Count > 0) Now.Closing.Add(AuditTrail.Appending(name, Actor, Now.At, Now.Entries));
        Now.Closing.AddRange(Outbox.Writing(catalogue, Actor, Now.At, Now.Messages));
        return new(Now.Closing, Now.Messages.Count > 0);
    }

    /// <summary>A fault that passes, of an attempt that surely left nothing. Once its commit was sent, only PostgreSQL's own word counts, that it was undone for others' sake (class 40).</summary>
    private static bool MayBeginAgain(Exception fault, bool committing) => committing ? fault is PostgresException { SqlState: ['4', '0', ..] } : IsPassing(fault);

    private static bool IsPassing(Exception fault) =>
        fault is NpgsqlException { IsTransient: true } || (fault.InnerException is { } inner && IsPassing(inner));
}
