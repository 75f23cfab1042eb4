using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

/// <summary>A partnership may give itself less time than the law, never more, and none at all means that nobody is warned.</summary>
public static class LawLimits
{
    /// <summary>Where the protocol gives more time than these texts allow. Without a day in hand, hold it against those that have no end; on a day, against those that hold then as well.</summary>
    public static IEnumerable<ProfileProblem> Of(Protocol protocol, IEnumerable<LawText> texts)
    {
        foreach (var text in texts)
        {
            if (text.Allows is not { } allowed) continue;
            var same = protocol.Clocks.Select((clock, at) => (clock, at)).Where(one => one.clock.Start == allowed.Start && one.clock.Ends == allowed.Ends).ToList();
            if (same.Count == 0) yield return new("protocol.json", "$.clocks", $"no clock runs from {allowed.Start.InWords()} to {allowed.Ends.InWords()}, and the law limits that time: {text.Words}");
            foreach (var (clock, at) in same.Where(one => !IsWithin(one.clock, allowed)))
                yield return new("protocol.json", $"$.clocks[{at}].offset", $"gives more time than the law, or a time that can't be compared with it: {text.Words}");
        }
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
