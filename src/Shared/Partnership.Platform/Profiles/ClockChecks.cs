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
        foreach (var problem in LawLimits.Of(protocol, law.Texts.Where(text => text.To is null))) findings.Add(problem.Path, problem.Reason);
    }

    private static bool HasATime(ClockRule clock) => clock.Start == CaseEvent.Referred && clock.OrElse is null;
}
