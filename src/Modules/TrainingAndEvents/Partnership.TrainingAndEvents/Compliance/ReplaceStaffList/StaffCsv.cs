using Partnership.Kernel.Acts;
using Partnership.Platform.Csv;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Agencies;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Compliance.ReplaceStaffList;

/// <param name="Outside">Training had elsewhere, and until when it counts.</param>
internal sealed record ListedStaff(string Name, string Email, IReadOnlyList<Level> Levels, IReadOnlyDictionary<Level, DateOnly> Outside)
{
    public override string ToString() => "•••";
}

/// <summary>An agency's staff list, a row each (TRN-23).</summary>
internal static class StaffCsv
{
    public const int Most = 10_000;

    private static readonly Level[] All = Enum.GetValues<Level>();
    private static readonly CsvColumn Name = new("Name", Required: true, "Full name"), Email = new("Email", Required: true, "Work email", "Email address"), Levels = new("Levels", Required: true, "Level", "Levels needed");
    private static readonly Dictionary<Level, CsvColumn> Until = All.ToDictionary(level => level, level => new CsvColumn($"{SessionWords.Of(level)} until"));

    public static Outcome<CsvReport<ListedStaff>> Read(ReadOnlyMemory<byte> file, Agency agency, TheirAgency their)
    {
        var rows = CsvRows.Read(file, [Name, Email, Levels, .. Until.Values], Most);
        if (!rows.Succeeded) return Outcome<CsvReport<ListedStaff>>.Refused(rows.Refusals);
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return CsvReport.Of(rows.Value, row => One(row, agency, their, lines));
    }

    private static ListedStaff One(CsvRow row, Agency agency, TheirAgency their, Dictionary<string, int> lines)
    {
        var (name, email) = (row.Text(Name, 120, needed: true), row.Text(Email, 254, needed: true));
        if (email.Length > 0)
        {
            if (!WorkEmail.IsOne(email)) row.Wrong(Email, "This is not an email address like name@example.org");
            else if (their.ElsewhereThan(agency, email) is { } other) row.Wrong(Email, $"This is an address of {other.Name}, not of {agency.Name}");
            else if (!lines.TryAdd(email, row.Line)) row.Wrong(Email, $"This address is written twice: it stands on line {lines[email]:N0} already");
        }
        return new(name, email, LevelsOf(row), OutsideOf(row));
    }

    private static List<Level> LevelsOf(CsvRow row)
    {
        var levels = new List<Level>();
        foreach (var word in row.Text(Levels, 200, needed: true).Split([';', ',', '/', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (All.Where(level => string.Equals(SessionWords.Of(level), word, StringComparison.OrdinalIgnoreCase)).ToList() is [var level]) levels.Add(level);
            else row.Wrong(Levels, $"“{word}” is no level. The levels are {Kernel.Words.Counts.AndList([.. All.Select(SessionWords.Of)])}");
        return [.. levels.Distinct().Order()];
    }

    private static Dictionary<Level, DateOnly> OutsideOf(CsvRow row)
    {
        var outside = new Dictionary<Level, DateOnly>();
        foreach (var (level, column) in Until)
            if (row.Date(column) is { } until) outside[level] = until;
        return outside;
    }
}
