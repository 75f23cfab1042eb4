using System.Globalization;
using Partnership.Kernel.Time;

namespace Partnership.Kernel.Words;

/// <summary>Dates as people say them, in English (PLT-76).</summary>
public static class Dates
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"3 March 2026".</summary>
    public static string Long(DateOnly date) => date.ToString("d MMMM yyyy", English);

    /// <summary>"Tuesday 3 March 2026".</summary>
    public static string WithDay(DateOnly date) => date.ToString("dddd d MMMM yyyy", English);

    /// <summary>"3 March", where the year is plain from what stands around it.</summary>
    public static string DayAndMonth(DateOnly date) => date.ToString("d MMMM", English);

    /// <summary>"3 Mar 2026", for narrow columns of tables.</summary>
    public static string Short(DateOnly date) => date.ToString("d MMM yyyy", English);

    /// <summary>"March 2026".</summary>
    public static string Month(DateOnly date) => date.ToString("MMMM yyyy", English);

    /// <summary>"3 to 5 March 2026", "28 February to 3 March 2026", "30 December 2026 to 2 January 2027".</summary>
    public static string Between(DateOnly first, DateOnly last) =>
        first == last ? Long(first)
        : first.Year != last.Year ? $"{Long(first)} to {Long(last)}"
        : first.Month != last.Month ? $"{DayAndMonth(first)} to {Long(last)}"
        : $"{first.Day} to {Long(last)}";

    /// <summary>The date in London at that moment: "3 March 2026".</summary>
    public static string Long(DateTimeOffset moment) => Long(London.DateOf(moment));

    /// <summary>The machine's form, for the datetime attribute and for file names: "2026-03-03".</summary>
    public static string Machine(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
