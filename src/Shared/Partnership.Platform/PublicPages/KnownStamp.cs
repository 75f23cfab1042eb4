using Microsoft.Extensions.Logging;

namespace Partnership.Platform.PublicPages;

/// <summary>A stamp and when it was asked for. Whoever finds it too old asks, and all who come meanwhile wait for the same answer.</summary>
internal sealed class KnownStamp(IStamp stamp, TimeProvider elapsed, ILogger log)
{
    /// <summary>So long a visitor waits for a database that does not answer; then the page is shown without the cache, or says itself that it can't be.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private Asked? _last;

    public ValueTask<string?> Now(CancellationToken ct)
    {
        var answer = Latest().Answer.Value;
        return new(answer.IsCompleted ? answer : answer.WaitAsync(ct));
    }

    /// <summary>Whoever asks from now on asks the database, also when a question is under way: it may have been put before the commit.</summary>
    public void Forget() => Volatile.Write(ref _last, null);

    private Asked Latest()
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            // Counted from the question: the answer may be of that moment.
            if (last is not null && elapsed.GetElapsedTime(last.At) < Stamps.KnownFor) return last;
            var next = new Asked(elapsed.GetTimestamp(), new(Read));
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return next;
        }
    }

    /// <summary>Bound to no visitor: one who leaves does not take the answer from the others.</summary>
    private async Task<string?> Read()
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, elapsed);
            return await stamp.Read(patience.Token);
        }
        catch (Exception fault)
        {
            log.LogWarning("{Stamp} could not be read: {Fault}", stamp.GetType().Name, fault.GetType().Name);
            return null;
        }
    }

    private sealed record Asked(long At, Lazy<Task<string?>> Answer);
}
