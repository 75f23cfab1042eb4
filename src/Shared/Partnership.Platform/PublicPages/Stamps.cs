using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace Partnership.Platform.PublicPages;

/// <summary>Every module's stamps as this host knows them. Each is read from the database at most every 200 ms, for all who ask in between;
/// what this host itself commits is seen by the next who asks, what another host commits at most that much later.</summary>
/// <param name="elapsed">Measures how long ago a stamp was read. That is not the field's time: it passes also where the field's clock stands.</param>
public sealed class Stamps(IEnumerable<IStamp> all, TimeProvider elapsed, ILogger<Stamps> log)
{
    public static readonly TimeSpan KnownFor = TimeSpan.FromMilliseconds(200);

    private readonly FrozenDictionary<Type, KnownStamp> _all = all.ToFrozenDictionary(one => one.GetType(), one => new KnownStamp(one, elapsed, log));

    /// <summary>The stamp of that type; null while the database can't be asked.</summary>
    /// <exception cref="InvalidOperationException">No module registered it.</exception>
    public ValueTask<string?> Now(Type stamp, CancellationToken ct) =>
        _all.TryGetValue(stamp, out var known) ? known.Now(ct) : throw new InvalidOperationException($"{stamp.Name} is not registered as an {nameof(IStamp)}.");

    /// <summary>After a commit. Every act does it; what writes to a module's tables outside of an act does it itself.</summary>
    public void Forget()
    {
        foreach (var known in _all.Values) known.Forget();
    }
}
