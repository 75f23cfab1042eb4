using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

/// <summary>The time limits of a protocol: units that fit, offsets in order, no more time than the law gives. That unit, start and end are declared at all is part of their shape (HRD-03).</summary>
internal static class ClockChecks
{
    public static void Of(Protocol protocol, Law law, Findings findings)
    {
        var clocks = protocol.Clocks;
        findings.Once(clocks, clock => clock.Key, "$.clocks");
        Findings.Each(clocks, "$.clocks", (clock, path) =>
        {
            findings.If(clock.DayOne && clock.Unit != TimeUnit.WorkingDays, $"{path}.dayOne", "only working days can have a Day 1");
            findings.If(clock.DayOne && clock.Offset < 1, $"{path}.offset", "where the start is Day 1, the offset is 1 or more");
            findings.If(Math.Abs((long)clock.Offset) > 3660, $"{path}.offset", "is more than anybody waits");
            findings.If(clock.Earliest > clock.Offset, $"{path}.earliest", $"the earliest day, {clock.Earliest}, comes after the last, {clock.Offset}");
            findings.If(clock.Earliest is not null && clock.Unit == TimeUnit.Hours, $"{path}.earliest", "hours have no earliest day");
            findings.If(clock.Earliest < 1 && clock.DayOne, $"{path}.earliest", "where the start is Day 1, the earliest is 1 or more");
            findings.If(clock.OrElse == clock.Start, $"{path}.orElse", "is the same event as the start");
            findings.If(clock.Unit == TimeUnit.Hours && !HasATime(clock), $"{path}.unit", "hours need an event whose time of day is known: the referral");
            findings.If(clock.Ends == clock.OrElse || (clock.Ends == clock.Start && clock.Offset >= 0), $"{path}.ends", "it ends with the event that starts it");
            findings.If(clock.Stage is not null && protocol.Stage(clock.Stage) is null, $"{path}.stage", $"there is no stage “{clock.Stage}”");
            var before = clocks.TakeWhile(one => !ReferenceEquals(one, clock)).LastOrDefault(one => one.Start == clock.Start && one.Unit == clock.Unit);
            findings.If(before?.Offset > clock.Offset, $"{path}.offset", $"“{clock.Key}” ({clock.Offset}) comes after “{before?.Key}” ({before?.Offset}): offsets from one event stand in order");
        });
        foreach (var (text, allowed) in law.Texts.Where(text => text.To is null && text.Allows is not null).Select(text => (text, text.Allows)))
            if (allowed is not null) NoMoreThan(allowed, text.Words, clocks, findings);
    }

    private static bool HasATime(ClockRule clock) => clock.Start == CaseEvent.Referred && clock.OrElse is null;

    /// <summary>A partnership may give itself less time than the law, never more, and none at all means that nobody is warned.</summary>
    private static void NoMoreThan(TimeAllowed allowed, string words, IReadOnlyList<ClockRule> clocks, Findings findings)
    {
        var same = clocks.Select((clock, at) => (clock, at)).Where(one => one.clock.Start == allowed.Start && one.clock.Ends == allowed.Ends).ToList();
        findings.If(same.Count == 0, "$.clocks", $"no clock runs from {allowed.Start.InWords()} to {allowed.Ends.InWords()}, and the law limits that time: {words}");
        foreach (var (clock, at) in same)
            findings.If(!IsWithin(clock, allowed), $"$.clocks[{at}].offset", $"gives more time than the law, or a time that can't be compared with it: {words}");
    }

    /// <summary>Day 1 ends a day earlier than day 0. As many calendar days as working days are never more.</summary>
    private static bool IsWithin(ClockRule clock, TimeAllowed allowed) => (clock.Unit, allowed.Unit) switch
    {
        var (unit, other) when unit == other => clock.Offset <= allowed.Offset,
        (TimeUnit.CalendarDays, TimeUnit.WorkingDays) => clock.Offset <= allowed.Offset,
        (TimeUnit.Hours, TimeUnit.WorkingDays or TimeUnit.CalendarDays) => clock.Offset <= 24 * allowed.Offset,
        (TimeUnit.Weeks, TimeUnit.WorkingDays or TimeUnit.CalendarDays) => 7 * clock.Offset <= allowed.Offset,
        _ => false,
    };
}
