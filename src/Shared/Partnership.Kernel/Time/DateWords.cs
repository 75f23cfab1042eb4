using System.Globalization;

namespace Partnership.Kernel.Time;

/// <summary>Dates and times as people here write them: "3 March 2026", "2:30pm".</summary>
public static class DateWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string InWords(this DateOnly date) => date.ToString("d MMMM yyyy", British);

    /// <summary>"Friday 11 December 2026".</summary>
    public static string WithWeekday(this DateOnly date) => date.ToString("dddd d MMMM yyyy", British);

    public static string InWords(this TimeOnly time) => time.ToString("h:mm", British) + (time.Hour < 12 ? "am" : "pm");

    /// <summary>"2:30pm on 3 March 2026", London's time.</summary>
    public static string InWords(this DateTimeOffset instant)
    {
        var there = London.Of(instant);
        return $"{TimeOnly.FromDateTime(there.DateTime).InWords()} on {DateOnly.FromDateTime(there.DateTime).InWords()}";
    }

    internal static string DayName(DayOfWeek day) => British.DateTimeFormat.GetDayName(day);
}
