using System.Collections.Immutable;
using Partnership.Kernel.Time;

namespace Partnership.Kernel.Protocols;

/// <summary>When an event happened: a date of London, and the instant where the time of day is known (hours need it).</summary>
public sealed record Started(DateOnly Date, DateTimeOffset? At = null);

/// <summary>What has started a case's clocks so far.</summary>
public sealed record ClockStarts
{
    private readonly ImmutableDictionary<CaseEvent, Started> _events;

    private ClockStarts(ImmutableDictionary<CaseEvent, Started> events) => _events = events;

    public static ClockStarts None { get; } = new(ImmutableDictionary<CaseEvent, Started>.Empty);

    public Started? this[CaseEvent happened] => _events.GetValueOrDefault(happened);

    public ClockStarts With(CaseEvent happened, DateOnly? on) => on is { } date ? With(happened, new Started(date)) : this;

    public ClockStarts With(CaseEvent happened, DateTimeOffset? at) =>
        at is { } instant ? With(happened, new Started(London.DateOf(instant), instant)) : this;

    // A later report of having known can't win time: the earliest awareness stands (HRD-01).
    private ClockStarts With(CaseEvent happened, Started start) =>
        happened == CaseEvent.Aware && this[happened] is { } known && known.Date <= start.Date ? this : new(_events.SetItem(happened, start));
}
