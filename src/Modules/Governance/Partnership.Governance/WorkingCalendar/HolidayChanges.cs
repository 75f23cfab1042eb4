using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;

namespace Partnership.Governance.WorkingCalendar;

/// <summary>What an imported file would change: the days that become bank holidays and those that no longer are, in order of date.</summary>
internal sealed record HolidayChanges(IReadOnlyList<BankHoliday> New, IReadOnlyList<BankHoliday> Gone, int FirstYear, int LastYear)
{
    /// <summary>The government's file is some 30 KiB.</summary>
    public const int MostCharacters = 1024 * 1024;

    public bool None => New.Count == 0 && Gone.Count == 0;

    /// <summary>Reads the file and lays it over what is known. Refused where the file can't be used, with the place and the reason.</summary>
    public static Outcome<HolidayChanges> Of(BankHolidays known, string file)
    {
        var read = BankHolidays.Read(file);
        if (!read.Succeeded) return Outcome<HolidayChanges>.Refused(read.Refusals);
        var becomes = known.With(read.Value);
        if (!becomes.Succeeded) return Outcome<HolidayChanges>.Refused(becomes.Refusals);
        return new HolidayChanges(Without(becomes.Value, known), Without(known, becomes.Value), read.Value.FirstYear, read.Value.LastYear);
    }

    /// <summary>For the trail and for the history of the dates that move: "Bank holidays were announced: 8 May 2028 (Coronation day)".</summary>
    public string InWords() => string.Join(". ", new[] { Sentence("announced", New), Sentence("taken back", Gone) }.Where(one => one is not null));

    private static List<BankHoliday> Without(BankHolidays days, BankHolidays others) =>
        [.. days.Days.ExceptBy(others.Days.Select(one => one.Date), one => one.Date)];

    private static string? Sentence(string what, IReadOnlyList<BankHoliday> days) => days switch
    {
        [] => null,
        [var one] => $"A bank holiday was {what}: {Named(one)}",
        { Count: <= 4 } => $"Bank holidays were {what}: {Counts.AndList([.. days.Select(Named)])}",
        // A new year's holidays come together.
        _ => $"{days.Count} bank holidays were {what}, from {days[0].Date.InWords()} to {days[^1].Date.InWords()}",
    };

    private static string Named(BankHoliday day) => $"{day.Date.InWords()} ({day.Name})";
}
