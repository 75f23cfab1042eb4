using System.Runtime.ExceptionServices;
using Npgsql;
using Partnership.Platform.Messaging;
using Partnership.Platform.PublicPages;

namespace Partnership.Platform.Acts;

/// <summary>An act that may share its commit with others that wait for the same thing at the same time, such as bookings of one session. A commit waits for the disk, and a row's lock for the commit:
/// shared, both are waited for once by all. Each act stays whole by a savepoint of its own.</summary>
public interface IShareACommit
{
    /// <summary>What they wait for: acts with the same words go together.</summary>
    string SharedBy { get; }
}

/// <summary>Brings such acts together. Whoever comes first does its own act and those that came meanwhile in one transaction, and then passes the turn on to the next who waits: no act waits for more than
/// the one commit before its own, and nothing runs in the background.</summary>
public sealed class SharedCommits(NpgsqlDataSource database, DispatcherSignal signal, Stamps stamps, TimeProvider clock)
{
    /// <summary>PostgreSQL keeps the first 64 savepoints of a transaction at hand.</summary>
    private const int Most = 32;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Member>> _lines = [];

    /// <param name="act">Does the act in the shared transaction; null when it is to leave nothing behind.</param>
    /// <exception cref="BrokenCommitException">The transaction broke, by no fault of the act's own.</exception>
    /// <exception cref="Exception">What the act itself threw; nothing was done.</exception>
    internal async Task Do(string sharedBy, Guid? once, Func<Attempt, Task<WrittenAct?>> act)
    {
        var member = new Member(act, once);
        var leads = Join(sharedBy, member);
        if (!leads) leads = await member.Turn;
        if (!leads)
        {
            member.Result();
            return;
        }
        try
        {
            await DoTogether(Gather(sharedBy, member));
        }
        finally
        {
            PassOn(sharedBy);
        }
        member.Result();
    }

    /// <returns>True for who leads, as nobody else does.</returns>
    private bool Join(string sharedBy, Member member)
    {
        lock (_gate)
        {
            if (!_lines.TryGetValue(sharedBy, out var line))
            {
                _lines.Add(sharedBy, new());
                return true;
            }
            line.Enqueue(member);
            return false;
        }
    }

    private List<Member> Gather(string sharedBy, Member leader)
    {
        List<Member> together = [leader];
        lock (_gate)
        {
            var line = _lines[sharedBy];
            while (together.Count < Most && line.TryPeek(out var next) && (next.Once is null || together.TrueForAll(one => one.Once != next.Once))) together.Add(line.Dequeue());
        }
        return together;
    }

    private void PassOn(string sharedBy)
    {
        lock (_gate)
        {
            if (_lines[sharedBy].TryDequeue(out var next)) next.Lead();
            else _lines.Remove(sharedBy);
        }
    }

    private async Task DoTogether(List<Member> members)
    {
        BrokenCommitException? broken;
        try
        {
            broken = await Broken(members);
        }
        catch (Exception fault)
        {
            // Only giving the connection back is left to fail: it may be after the commit.
            broken = new(fault, mayBeDone: true);
        }
        // Also when the word of the commit was lost.
        stamps.Forget();
        foreach (var member in members) member.End(broken);
    }

    /// <returns>What broke the transaction for all of them; null when it was done.</returns>
    private async Task<BrokenCommitException?> Broken(List<Member> members)
    {
        Attempt? attempt = null;
        try
        {
            attempt = await Attempt.Begin(database, clock, CancellationToken.None);
            await DoEach(members, attempt);
            return null;
        }
        catch (Exception fault)
        {
            // PostgreSQL's own word that it was undone for others' sake (class 40) is as good as not having asked.
            return new(fault, mayBeDone: attempt is { Committing: true } && fault is not PostgresException { SqlState: ['4', '0', ..] });
        }
        finally
        {
            if (attempt is not null) await attempt.DisposeAsync();
        }
    }

    private async Task DoEach(List<Member> members, Attempt attempt)
    {
        var (closing, sends) = (new List<NpgsqlBatchCommand>(), false);
        foreach (var member in members)
        {
            // Sent with the member's first statement.
            await attempt.Transaction.SaveAsync("member");
            if (await member.Do(attempt) is { } written)
            {
                closing.AddRange(written.Statements);
                sends |= written.Sends;
            }
            else await attempt.Transaction.RollbackAsync("member");
        }
        if (closing.Count == 0) return;
        await attempt.Commit(closing, CancellationToken.None);
        if (sends) signal.Raise();
    }

    private sealed class Member(Func<Attempt, Task<WrittenAct?>> act, Guid? once)
    {
        private readonly TaskCompletionSource<bool> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        // Who asks, and what is traced, stays its own also where another's request does the work.
        private readonly ExecutionContext? _own = ExecutionContext.Capture();
        private Exception? _fault;

        public Guid? Once => once;

        /// <summary>True when it is this one's turn to lead, false when it was done by another.</summary>
        public Task<bool> Turn => _turn.Task;

        public void Lead() => _turn.TrySetResult(true);

        /// <summary>An act that throws leaves nothing behind; the others go on.</summary>
        public async Task<WrittenAct?> Do(Attempt attempt)
        {
            try
            {
                return await Begun(attempt);
            }
            catch (Exception fault)
            {
                _fault = fault;
                return null;
            }
        }

        public void End(BrokenCommitException? broken)
        {
            _fault ??= broken;
            _turn.TrySetResult(false);
        }

        public void Result()
        {
            if (_fault is not null) ExceptionDispatchInfo.Throw(_fault);
        }

        private Task<WrittenAct?> Begun(Attempt attempt)
        {
            if (_own is null) return act(attempt);
            Task<WrittenAct?>? begun = null;
            ExecutionContext.Run(_own, _ => begun = act(attempt), null);
            return begun ?? Task.FromResult<WrittenAct?>(null);
        }
    }
}

/// <summary>A transaction that acts share came to nothing, or nobody knows: its connection broke.</summary>
public sealed class BrokenCommitException(Exception fault, bool mayBeDone) : Exception(mayBeDone ? "The commit was sent, and no answer came." : "The transaction broke before its commit.", fault)
{
    /// <summary>The commit had been sent: what was asked for may have been done all the same.</summary>
    public bool MayBeDone { get; } = mayBeDone;
}
