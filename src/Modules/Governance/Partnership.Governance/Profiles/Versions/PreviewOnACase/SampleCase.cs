using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Days = Partnership.Kernel.Time.WorkingCalendar;

namespace Partnership.Governance.Profiles.Versions.PreviewOnACase;

/// <summary>Walks a case that doesn't exist through a protocol's time limits. A step whose own day isn't given is taken to be done on its last day,
/// so that the limits which follow from it can be counted as well.</summary>
internal static class SampleCase
{
    /// <summary>By the clock's key; a limit that can't be counted has words in place of its deadline, one that never starts isn't there.</summary>
    public static IReadOnlyDictionary<string, SampleDeadline> Of(Protocol protocol, Days calendar, SampleFields days)
    {
        if (days is not { Referred: { } referred, At: { } at }) return new Dictionary<string, SampleDeadline>();
        var starts = ClockStarts.None.With(CaseEvent.Referred, London.At(referred, at)).With(CaseEvent.Aware, days.Aware).With(CaseEvent.Notified, days.Notified);
        var found = new Dictionary<string, SampleDeadline>();
        // What ends one limit may start another that stands before it in the list.
        for (var known = -1; known < found.Count;)
        {
            known = found.Count;
            foreach (var clock in protocol.Clocks.Where(clock => !found.ContainsKey(clock.Key)))
            {
                var counted = Deadlines.Of([clock], calendar, starts);
                if (!counted.Succeeded) found[clock.Key] = new(clock, null, counted.Refusals[0].Words);
                if (!counted.Succeeded || counted.Value is not [var deadline]) continue;
                found[clock.Key] = new(clock, deadline, null);
                if (starts[clock.Ends] is null) starts = deadline.At is { } moment ? starts.With(clock.Ends, moment) : starts.With(clock.Ends, deadline.Date);
            }
        }
        return found;
    }
}

/// <summary>A limit on the sample case: its deadline, or why there is none.</summary>
internal sealed record SampleDeadline(ClockRule Clock, Deadline? Deadline, string? WhyNot)
{
    /// <summary>"Friday 11 December 2026", or with the time where it is counted in hours.</summary>
    public string Words => Deadline is null ? WhyNot ?? "" : Deadline.At is { } at ? at.InWords() : Deadline.Date.WithWeekday();

    /// <summary>The earlier date under the other day convention (HRD-02).</summary>
    public DateOnly? Stricter => Deadline?.Stricter;
    public IReadOnlyList<string> How => Deadline is null ? [] : DeadlineWords.Of(Deadline);
}
