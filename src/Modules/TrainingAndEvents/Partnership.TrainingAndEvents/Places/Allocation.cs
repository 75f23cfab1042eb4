using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Places;

/// <summary>How many places are free, and for whom (TRN-11): what is not held, less what is kept for other agencies and not taken by them yet. Knows nothing of the database.</summary>
/// <param name="held">Confirmed and offered places in all.</param>
/// <param name="heldBy">The same by agency, for the agencies that have places kept.</param>
internal sealed class Allocation(int capacity, int held, IReadOnlyCollection<Reservation> kept, IReadOnlyDictionary<string, int> heldBy)
{
    private readonly Dictionary<string, int> _heldBy = new(heldBy);
    private int _held = held;

    public bool IsFull => _held >= capacity;

    /// <summary>Places that somebody of this agency could have now; null for somebody without one.</summary>
    public int FreeFor(string? agency) =>
        Math.Max(0, capacity - _held - kept.Where(one => one.Agency != agency).Sum(one => Math.Max(0, one.Places - _heldBy.GetValueOrDefault(one.Agency))));

    public void Take(string? agency)
    {
        _held++;
        if (agency is not null) _heldBy[agency] = _heldBy.GetValueOrDefault(agency) + 1;
    }

    /// <summary>Who moves up, of those who wait in order: the first for whom a place is free, and so on while any is.</summary>
    public IReadOnlyList<T> MovesUp<T>(IEnumerable<T> waiting, Func<T, string?> agencyOf)
    {
        var moved = new List<T>();
        foreach (var next in waiting)
        {
            if (IsFull) break;
            if (FreeFor(agencyOf(next)) == 0) continue;
            Take(agencyOf(next));
            moved.Add(next);
        }
        return moved;
    }
}
