using System.Text.Json.Serialization;
using Partnership.Kernel.Time;

namespace Partnership.Kernel.Protocols;

public enum ReminderTime
{
    [JsonStringEnumMemberName("half-time")] HalfTime,
    [JsonStringEnumMemberName("one-day-before")] OneDayBefore,
    [JsonStringEnumMemberName("late")] Late,
}

/// <summary>When something asked for is asked for again (REV-30).</summary>
public sealed record ReminderRule : Sourced
{
    public required ReminderTime When { get; init; }
}

public static class Reminders
{
    /// <summary>The day of each reminder for what was asked on <paramref name="asked"/> and is due on <paramref name="due"/>, in order of date.
    /// Half time is the middle working day; late is the working day after. A reminder that would not come after the asking is left out.</summary>
    public static IReadOnlyList<(DateOnly On, ReminderTime When)> Of(
        IEnumerable<ReminderRule> rules, WorkingCalendar calendar, DateOnly asked, DateOnly due) =>
        [.. rules.Select(rule => (On: Day(rule.When, calendar, asked, due), rule.When)).Where(one => one.On > asked)
            .DistinctBy(one => one.On).OrderBy(one => one.On)];

    private static DateOnly Day(ReminderTime when, WorkingCalendar calendar, DateOnly asked, DateOnly due) => when switch
    {
        ReminderTime.HalfTime => calendar.Add(asked, Math.Max(0, calendar.WorkingDaysBetween(asked, due) / 2)),
        ReminderTime.OneDayBefore => calendar.PreviousWorkingDay(due),
        _ => calendar.NextWorkingDay(due),
    };
}
