using System.Globalization;
using System.Text.Json;
using Partnership.Kernel.Acts;

namespace Partnership.Kernel.Time;

/// <summary>A bank holiday of England on the day it is kept: a substitute day says so in its name.</summary>
public sealed record BankHoliday(DateOnly Date, string Name);

/// <summary>The bank holidays of whole, consecutive years (PLT-30).</summary>
public sealed record BankHolidays
{
    private const int FewestInAYear = 8;

    private BankHolidays(IReadOnlyList<BankHoliday> days) => Days = days;

    /// <summary>In order of date.</summary>
    public IReadOnlyList<BankHoliday> Days { get; }
    public int FirstYear => Days[0].Date.Year;
    public int LastYear => Days[^1].Date.Year;

    /// <summary>The years shipped with the product: 2019 to 2028.</summary>
    public static BankHolidays Shipped { get; } = ReadShipped();

    /// <summary>Reads the government's file (gov.uk/bank-holidays.json), England and Wales' division. A year that is not whole is refused:
    /// a missing holiday would make every deadline after it a day early.</summary>
    public static Outcome<BankHolidays> Read(string json)
    {
        try
        {
            using var file = JsonDocument.Parse(json);
            var days = new List<BankHoliday>();
            foreach (var item in file.RootElement.GetProperty("england-and-wales").GetProperty("events").EnumerateArray())
            {
                var title = item.GetProperty("title").GetString();
                var written = item.GetProperty("date").GetString();
                if (string.IsNullOrWhiteSpace(title)) return Outcome<BankHolidays>.Refused($"The bank holiday of {written} has no title.");
                if (!DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                    return Outcome<BankHolidays>.Refused($"The date of “{title}” is “{written}”: it must be written like 2028-12-25.");
                var substitute = item.TryGetProperty("notes", out var notes) && notes.GetString() is { } note
                    && note.Contains("substitute", StringComparison.OrdinalIgnoreCase);
                days.Add(new(date, substitute ? $"{title} (substitute)" : title));
            }
            return Of(days);
        }
        catch (JsonException broken)
        {
            return Outcome<BankHolidays>.Refused($"The file is not whole JSON: line {broken.LineNumber + 1}, position {broken.BytePositionInLine + 1}.");
        }
        catch (Exception odd) when (odd is KeyNotFoundException or InvalidOperationException)
        {
            return Outcome<BankHolidays>.Refused("This is not the government's bank holiday file: it needs “england-and-wales” with “events”, each with a title and a date.");
        }
    }

    /// <summary>These holidays, with each year that <paramref name="newer"/> covers taken from there.</summary>
    public Outcome<BankHolidays> With(BankHolidays newer) =>
        Of([.. Days.Where(day => day.Date.Year < newer.FirstYear || day.Date.Year > newer.LastYear), .. newer.Days]);

    private static Outcome<BankHolidays> Of(List<BankHoliday> days)
    {
        if (days.Count == 0) return Outcome<BankHolidays>.Refused("The file holds no bank holidays.");
        if (days.GroupBy(day => day.Date).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return Outcome<BankHolidays>.Refused($"{twice.Key.InWords()} is in the file twice.");
        for (var year = days.Min(day => day.Date.Year); year <= days.Max(day => day.Date.Year); year++)
            if (days.Count(day => day.Date.Year == year) is var count and < FewestInAYear)
                return Outcome<BankHolidays>.Refused($"{year} has {count} bank holidays: a whole year has at least {FewestInAYear}.");
        return new BankHolidays([.. days.OrderBy(day => day.Date)]);
    }

    private static BankHolidays ReadShipped()
    {
        using var stream = typeof(BankHolidays).Assembly.GetManifestResourceStream("bank-holidays.json")
            ?? throw new InvalidOperationException("The shipped bank holidays are missing from the build.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd()).Value;
    }
}
