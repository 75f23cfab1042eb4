using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;

namespace Partnership.Kernel.Protocols;

/// <summary>Works out deadlines from a protocol's clocks. Pure: the same calendar and events give the same dates.</summary>
public static class Deadlines
{
    /// <summary>Every deadline whose clock has started, in the protocol's order. Refused when a statutory one runs beyond the years whose
    /// bank holidays are known, or when hours are counted from an event without a time.</summary>
    public static Outcome<IReadOnlyList<Deadline>> Of(Protocol protocol, WorkingCalendar calendar, ClockStarts starts) =>
        Of(protocol.Clocks, calendar, starts);

    /// <inheritdoc cref="Of(Protocol, WorkingCalendar, ClockStarts)"/>
    public static Outcome<IReadOnlyList<Deadline>> Of(IEnumerable<ClockRule> clocks, WorkingCalendar calendar, ClockStarts starts)
    {
        var deadlines = new List<Deadline>();
        foreach (var clock in clocks)
        {
            var (happened, start) = StartOf(clock, starts);
            if (start is null) continue;
            var deadline = Of(clock, calendar, happened, start);
            if (!deadline.Succeeded) return Outcome<IReadOnlyList<Deadline>>.Refused(deadline.Refusals);
            deadlines.Add(deadline.Value);
        }
        return deadlines;
    }

    /// <summary>One deadline, from the event that started its clock.</summary>
    public static Outcome<Deadline> Of(ClockRule clock, WorkingCalendar calendar, CaseEvent happened, Started start)
    {
        if (clock.Unit == TimeUnit.Hours && start.At is null)
            return Outcome<Deadline>.Refused($"“{clock.Title}” is counted in hours: the time of day it starts from is needed.");
        var days = clock.Statutory ? calendar.Statutory : calendar;
        var deadline = clock.Unit switch
        {
            TimeUnit.WorkingDays => CountedIn(clock, days, happened, start),
            TimeUnit.Hours when start.At is { } from => At(clock, happened, start, London.Of(from.ToUniversalTime().AddHours(clock.Offset))),
            _ => new() { Rule = clock, StartEvent = happened, Start = start, Date = OnTheCalendar(clock, start.Date, clock.Offset), Earliest = Earliest(clock, start) },
        };
        if (deadline.Provisional && clock.Statutory)
            return Outcome<Deadline>.Refused($"“{clock.Title}” can't be worked out from {start.Date.InWords()}: bank holidays are known from "
                + $"{calendar.Holidays.FirstYear} to {calendar.Holidays.LastYear}. Import the government's bank holidays first.");
        return deadline;
    }

    /// <summary>The open deadlines that come out otherwise on another calendar, such as after a bank holiday was announced (HRD-05).
    /// What they were before is kept beside what they are now.</summary>
    public static IReadOnlyList<ChangedDeadline> ChangedBy(WorkingCalendar calendar, IEnumerable<Deadline> open) =>
        [.. from was in open
            let now = Of(was.Rule, calendar, was.StartEvent, was.Start)
            where now.Succeeded && (now.Value.Date != was.Date || now.Value.Earliest != was.Earliest || now.Value.Stricter != was.Stricter)
            select new ChangedDeadline(was, now.Value)];

    private static (CaseEvent, Started?) StartOf(ClockRule clock, ClockStarts starts) =>
        starts[clock.Start] is null && clock.OrElse is { } other ? (other, starts[other]) : (clock.Start, starts[clock.Start]);

    private static Deadline CountedIn(ClockRule clock, WorkingCalendar days, CaseEvent happened, Started start)
    {
        var counting = clock.DayOne ? Counting.DayOne : Counting.DayZero;
        var counted = days.Count(start.Date, clock.Offset, counting);
        // Counting the start as Day 1 is never the later of the two, so only day 0 has a stricter neighbour.
        DateOnly? other = !clock.DayOne && clock.Offset > 0 ? days.Add(start.Date, clock.Offset, Counting.DayOne) : null;
        return new()
        {
            Rule = clock,
            StartEvent = happened,
            Start = start,
            Date = counted.Date,
            Skipped = counted.Skipped,
            Provisional = counted.Provisional,
            Earliest = clock.Earliest is { } first ? days.Add(start.Date, first, counting) : null,
            Stricter = other < counted.Date ? other : null,
        };
    }

    private static Deadline At(ClockRule clock, CaseEvent happened, Started start, DateTimeOffset at) =>
        new() { Rule = clock, StartEvent = happened, Start = start, Date = DateOnly.FromDateTime(at.DateTime), At = at };

    private static DateOnly? Earliest(ClockRule clock, Started start) =>
        clock.Earliest is { } first ? OnTheCalendar(clock, start.Date, first) : null;

    // Months clamp to the month's last day (HRD-04): 31 August and six months is 28 February.
    private static DateOnly OnTheCalendar(ClockRule clock, DateOnly start, int offset) => clock.Unit switch
    {
        TimeUnit.Months => start.AddMonths(offset),
        TimeUnit.Weeks => start.AddDays(7 * offset),
        _ => start.AddDays(offset),
    };
}

/// <summary>A deadline before and after its calendar changed.</summary>
public sealed record ChangedDeadline(Deadline Was, Deadline Now);
