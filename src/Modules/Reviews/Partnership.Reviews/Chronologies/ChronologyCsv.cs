using System.Globalization;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Platform.Csv;

namespace Partnership.Reviews.Chronologies;

/// <summary>A chronology as a file: the same columns in and out, so that what was exported can be imported again (REV-33, PLT-52).</summary>
internal static class ChronologyCsv
{
    /// <summary>Entries of one file at most, and of one agency.</summary>
    public const int Most = 20_000;

    private static readonly CsvColumn Date = new("Date", Required: true, "Start date", "From", "Date of event");
    private static readonly CsvColumn End = new("End date", false, "To", "Last day");
    private static readonly CsvColumn Time = new("Time");
    private static readonly CsvColumn Event = new("What happened", Required: true, "Event", "Details", "Description");
    private static readonly CsvColumn Source = new("Source", false, "Source of information");
    private static readonly CsvColumn Lived = new("Child's lived experience", false, "Child’s lived experience", "Lived experience", "Voice of the child");
    private static readonly CsvColumn Analysis = new("Analysis", false, "Comment", "Comments");
    private static readonly CsvColumn Significance = new("Significance");

    public static readonly IReadOnlyList<CsvColumn> Columns = [Date, End, Time, Event, Source, Lived, Analysis, Significance];

    public static IReadOnlyList<string> Headings { get; } = [.. Columns.Select(column => column.Name)];

    public static IReadOnlyList<string?> Line(EntryContent entry) =>
    [
        Dates.Machine(entry.From), entry.To is { } to ? Dates.Machine(to) : null, entry.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
        entry.Event, entry.Source, entry.LivedExperience, entry.Analysis, entry.Significance.InWords(),
    ];

    /// <summary>An empty file with the headings and one made-up row that shows how.</summary>
    public static byte[] Template() => CsvFile.Of(Headings, [Line(new(new(2024, 3, 5), null, new(14, 30), "Example: home visit by the health visitor. Nobody opened the door; a card was left.", "Example: visit record",
        "Example: not seen that day", "Example: the third visit in a row that could not take place", Chronologies.Significance.Notable))]);

    /// <summary>Reads the rows that can be read, and says of each other one what is wrong with it. Refused as a whole where the file is no such file.</summary>
    public static Outcome<CsvReport<EntryContent>> Read(ReadOnlyMemory<byte> file, DateOnly today)
    {
        var rows = CsvRows.Read(file, Columns, Most);
        return rows.Succeeded ? CsvReport.Of(rows.Value, row => Entry(row, today)) : Outcome<CsvReport<EntryContent>>.Refused(rows.Refusals);
    }

    private static EntryContent Entry(CsvRow row, DateOnly today)
    {
        var typed = new TypedEntry(row.Date(Date), row.Date(End), At(row), row[Event], row[Source], row[Lived], row[Analysis], Weight(row));
        var entry = typed.Read(today);
        foreach (var refusal in entry.Refusals)
            if (Of(refusal.Field) is var column && row.Problems.All(known => known.Column != column.Name)) row.Wrong(column, refusal.Words);
        return entry.Succeeded ? entry.Value : new(today, null, null, "");
    }

    // Case systems write midnight where no time is recorded: it is no time (no invented "00:00").
    private static TimeOnly? At(CsvRow row)
    {
        if (row[Time].Length == 0) return null;
        var time = Times.Read(row[Time].Length > 5 && row[Time].EndsWith(":00", StringComparison.Ordinal) ? row[Time][..^3] : row[Time]);
        if (time is null) row.Wrong(Time, "Write the time like 14:30 or 2:30pm, or leave it out");
        return time == TimeOnly.MinValue ? null : time;
    }

    private static Significance? Weight(CsvRow row)
    {
        if (row[Significance].Length == 0) return null;
        foreach (var one in Enum.GetValues<Significance>())
            if (row[Significance].Equals(one.InWords(), StringComparison.OrdinalIgnoreCase)) return one;
        row.Wrong(Significance, "Write Key, Notable or Background, or leave it out");
        return null;
    }

    private static CsvColumn Of(string? field) => field switch
    {
        nameof(TypedEntry.From) => Date,
        nameof(TypedEntry.To) => End,
        nameof(TypedEntry.Time) => Time,
        nameof(TypedEntry.Source) => Source,
        nameof(TypedEntry.LivedExperience) => Lived,
        nameof(TypedEntry.Analysis) => Analysis,
        _ => Event,
    };
}
