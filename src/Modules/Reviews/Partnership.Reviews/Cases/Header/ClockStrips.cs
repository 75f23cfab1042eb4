using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Web.TagHelpers;

namespace Partnership.Reviews.Cases.Header;

/// <summary>A case's clock as people see it. How its date was worked out is told from the protocol the case began with (PLT-32, HRD-06).</summary>
internal static class ClockStrips
{
    /// <summary>From so many working days left, a clock is called close.</summary>
    private const int Close = 2;

    public static ClockStrip Of(CaseClock clock, Protocol protocol, WorkingCalendar calendar, DateTimeOffset now)
    {
        var rule = protocol.Clock(clock.Key);
        var left = calendar.WorkingDaysBetween(London.DateOf(now), clock.DueOn);
        var label = clock.Changes.Count == 0 ? $"{clock.Title} by" : $"{clock.Title}, moved, by";
        var date = rule?.Unit == TimeUnit.Hours ? clock.EndsAt.InWords() : Dates.WithDay(clock.DueOn);
        if (clock.StoppedOn is { } stopped) return new(label, date, null, ClockState.Done, $"Not to be done any more since {Dates.Long(stopped)}", [.. Explanation(clock, rule, calendar), clock.StoppedBecause ?? ""]);
        return clock.MetOn is { } met
            ? new(label, date, null, clock.WasMetLate ? ClockState.Late : ClockState.Done, Done(met, clock, calendar), Explanation(clock, rule, calendar))
            : new(label, date, left, State(clock, left, now), LateToday(clock, left, now), Explanation(clock, rule, calendar));
    }

    private static ClockState State(CaseClock clock, int left, DateTimeOffset now) =>
        now > clock.EndsAt ? ClockState.Late : left <= Close ? ClockState.Close : ClockState.Fine;

    // A date that fell on a Saturday is late on the Sunday, though no working day has passed.
    private static string? LateToday(CaseClock clock, int left, DateTimeOffset now) => now > clock.EndsAt && left >= 0 ? "Late" : null;

    private static string Done(DateOnly met, CaseClock clock, WorkingCalendar calendar)
    {
        if (!clock.WasMetLate) return $"Done on time on {Dates.Long(met)}";
        var late = calendar.WorkingDaysBetween(clock.DueOn, met);
        return late > 0 ? $"Done {Counts.Of(late, "working day")} late on {Dates.Long(met)}" : $"Done late on {Dates.Long(met)}";
    }

    private static List<string> Explanation(CaseClock clock, ClockRule? rule, WorkingCalendar calendar)
    {
        List<string> lines = [];
        if (rule is not null && Deadlines.Of(rule, calendar, clock.StartEvent, new(clock.StartedOn, clock.StartedAt)) is { Succeeded: true } deadline)
            lines.AddRange(DeadlineWords.Of(deadline.Value));
        if (clock.Changes.Count > 0) lines.Add($"The first date was {Dates.WithDay(clock.FirstDueOn)}.");
        lines.AddRange(clock.Changes.OrderBy(change => change.At)
            .Select(change => $"Moved from {Dates.Long(change.From)} to {Dates.Long(change.To)} by {change.Who} on {Dates.Long(change.At)}: {change.Why}"));
        return lines;
    }
}
