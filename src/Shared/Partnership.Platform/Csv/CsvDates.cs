using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Csv;

/// <summary>Dates as they stand in files: 3/11/2026 (the day first), 2026-11-03, 3 November 2026 or 3 Nov 2026. What could be read two ways is refused, not guessed.</summary>
public static partial class CsvDates
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Styles = ["d/M/yyyy", "yyyy-M-d", "d MMMM yyyy", "d MMM yyyy"];

    public static Outcome<DateOnly> Read(string text)
    {
        var words = string.Join(' ', Midnight().Replace(text, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (DateOnly.TryParseExact(words.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase), Styles, English, DateTimeStyles.None, out var date)) return date;
        if (DateOnly.TryParseExact(words, "M/d/yyyy", English, DateTimeStyles.None, out var american))
            return Refused($"This has the month before the day. Write the day first, {american.ToString("d/M/yyyy", English)}");
        return ShortYear().IsMatch(words) ? Refused("Write the year in full, like 2026")
            : LooksLikeADate().IsMatch(words) ? Refused("This is not a real date")
            : Refused("This is not a date. Write it like 3/11/2026, 2026-11-03 or 3 November 2026");
    }

    private static Outcome<DateOnly> Refused(string words) => Outcome<DateOnly>.Refused(words);

    /// <summary>A spreadsheet writes a date without a time as midnight.</summary>
    [GeneratedRegex(@"[ T]0?0:00(:00(\.0+)?)?$")]
    private static partial Regex Midnight();

    [GeneratedRegex(@"^(\d{1,2}[/.-]\d{1,2}[/.-]|\d{1,2}[ -]\p{L}{3,9}[ -])\d{2}$")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^(\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2} (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* \d{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeADate();
}
