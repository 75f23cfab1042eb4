using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Partnership.Web.Forms;

/// <summary>A date as it is typed: three fields, or all of it in the first ("3/11/2026", "3 November 2026", "2026-11-03").</summary>
/// <param name="Problem">What is wrong, to follow the name of the date: "must be a real date". Null when nothing is.</param>
/// <param name="Wrong">The fields that are wrong: any of "Day", "Month", "Year".</param>
public sealed record DateParts(DateOnly? Date, string? Problem, IReadOnlyList<string> Wrong)
{
    public static readonly string[] Names = ["Day", "Month", "Year"];
    private static readonly DateParts Nothing = new(null, null, []);
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Whole =
        ["d/M/yyyy", "d/M/yy", "d.M.yyyy", "d-M-yyyy", "yyyy-M-d", "d MMMM yyyy", "d MMM yyyy", "dddd d MMMM yyyy", "d M yyyy", "d M yy"];

    public static DateParts Read(string? day, string? month, string? year)
    {
        (day, month, year) = (day?.Trim() ?? "", month?.Trim() ?? "", year?.Trim() ?? "");
        if (day.Length + month.Length + year.Length == 0) return Nothing;
        if (month.Length + year.Length == 0 && day.Length > 2) return ReadWhole(day);

        var missing = new List<string>(2);
        if (day.Length == 0) missing.Add("Day");
        if (month.Length == 0) missing.Add("Month");
        if (year.Length == 0) missing.Add("Year");
        if (missing.Count > 0) return new(null, "must include a " + string.Join(" and ", missing).ToLowerInvariant(), missing);

        if (year.Length != 4 || !Number(year, 1, 9999, out var y)) return new(null, "must have a year of 4 numbers, like 2026", ["Year"]);
        if (!MonthOf(month, out var m)) return new(null, "must have a real month, from 1 to 12", ["Month"]);
        if (!Number(day, 1, DateTime.DaysInMonth(y, m), out var d)) return new(null, "must be a real date", ["Day"]);
        return new(new DateOnly(y, m, d), null, []);
    }

    /// <summary>What was typed into the three fields called <paramref name="name"/>.Day and so on; null when they were not on the form.</summary>
    public static DateParts? Typed(ModelStateDictionary typed, string name) =>
        typed.ContainsKey(name + ".Day") ? Read(Text(typed, name, "Day"), Text(typed, name, "Month"), Text(typed, name, "Year")) : null;

    public static string? Text(ModelStateDictionary typed, string name, string part) =>
        typed.TryGetValue($"{name}.{part}", out var entry) ? entry.AttemptedValue : null;

    private static DateParts ReadWhole(string text)
    {
        var words = string.Join(' ', text.Replace(",", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return DateOnly.TryParseExact(words, Whole, English, DateTimeStyles.None, out var date) ? new(date, null, []) : new(null, "must be a real date", Names);
    }

    private static bool MonthOf(string text, out int month)
    {
        if (Number(text, 1, 12, out month)) return true;
        if (text.Length < 3) return false;
        month = Array.FindIndex(English.DateTimeFormat.MonthNames, name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase)) + 1;
        return month > 0;
    }

    private static bool Number(string text, int from, int to, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= from && number <= to;
}
