using System.Globalization;
using Partnership.Kernel.Words;

namespace Partnership.Kernel.Time;

/// <summary><see cref="Dates"/> and <see cref="Times"/> as the end of a sentence: "it is due on " + date.InWords().</summary>
public static class DateWords
{
    public static string InWords(this DateOnly date) => Dates.Long(date);

    /// <summary>"Friday 11 December 2026".</summary>
    public static string WithWeekday(this DateOnly date) => Dates.WithDay(date);

    public static string InWords(this TimeOnly time) => Times.Of(time);

    /// <summary>"2:30pm on 3 March 2026", London's time.</summary>
    public static string InWords(this DateTimeOffset instant) => $"{Times.Of(instant)} on {Dates.Long(instant)}";

    internal static string DayName(DayOfWeek day) => CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.GetDayName(day);
}
