using System.Globalization;
using Partnership.Kernel.Time;

namespace Partnership.TrainingAndEvents.Calendar;

/// <summary>Months as addresses name them: "2026-12".</summary>
internal static class CalendarMonths
{
    private const string Written = "yyyy-MM";
    private const int Ahead = 12, Earliest = 2000, Latest = 2999;

    public static DateOnly? Read(string? asked) =>
        DateOnly.TryParseExact(asked, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= Earliest and <= Latest ? month : null;

    public static string Machine(DateOnly month) => month.ToString(Written, CultureInfo.InvariantCulture);

    public static DateOnly Of(DateTimeOffset moment) => FirstOf(London.DateOf(moment));
    public static DateOnly FirstOf(DateOnly day) => day.AddDays(1 - day.Day);
    public static DateOnly LastOf(DateOnly month) => month.AddMonths(1).AddDays(-1);

    /// <summary>A year of months to choose from, and the one that was asked for.</summary>
    public static IEnumerable<DateOnly> From(DateTimeOffset now, DateOnly? asked)
    {
        var year = Enumerable.Range(0, Ahead).Select(Of(now).AddMonths).ToList();
        if (asked is { } other && other > year[^1]) year.Add(other);
        return year;
    }
}
