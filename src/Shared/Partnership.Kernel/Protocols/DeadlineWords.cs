using Partnership.Kernel.Time;

namespace Partnership.Kernel.Protocols;

/// <summary>A deadline's explanation in sentences, for the page and the command line alike (PLT-32).</summary>
public static class DeadlineWords
{
    public static IReadOnlyList<string> Of(Deadline deadline)
    {
        var rule = deadline.Rule;
        List<string> lines = [$"{Rule(rule)} {(rule.Offset < 0 ? "before" : "from")} {deadline.StartEvent.InWords()} on {Start(deadline)}{Convention(rule)}"];
        if (deadline.Earliest is { } earliest) lines.Add($"Not before {earliest.WithWeekday()}.");
        if (deadline.Skipped.Count > 0)
            lines.Add("Left out: " + string.Join(", ", deadline.Skipped.Select(day => $"{day.Date.InWords()} ({day.Why})")) + ".");
        if (deadline.Stricter is { } stricter) lines.Add($"If the first day were counted as Day 1 it would be {stricter.WithWeekday()}.");
        if (deadline.Provisional) lines.Add("Provisional: the bank holidays of those years are not known yet.");
        if (rule.Source is { } source) lines.Add($"Source: {source}.");
        if (rule.Assumed) lines.Add($"Assumed: {rule.Reason}");
        lines.AddRange(rule.OtherReadings.Select(other => $"Elsewhere: {other.Value} ({other.Source})."));
        return lines;
    }

    /// <summary>"5 working days".</summary>
    public static string Rule(ClockRule rule) => Amount(Math.Abs(rule.Offset), rule.Unit);

    private static string Start(Deadline deadline) => deadline.At is not null && deadline.Start.At is { } at ? at.InWords() : deadline.Start.Date.WithWeekday();

    private static string Convention(ClockRule rule) => rule switch
    {
        { Unit: not TimeUnit.WorkingDays } => ".",
        { DayOne: true } => ", counting that day as Day 1 if it is a working day.",
        _ => ", counting that day as day 0.",
    };

    private static string Amount(int number, TimeUnit unit)
    {
        var one = unit switch { TimeUnit.WorkingDays => "working day", TimeUnit.CalendarDays => "calendar day", TimeUnit.Hours => "hour", TimeUnit.Weeks => "week", _ => "month" };
        return number == 1 ? $"1 {one}" : $"{number} {one}s";
    }
}
