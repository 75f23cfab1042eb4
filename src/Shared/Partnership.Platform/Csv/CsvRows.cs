using CsvHelper;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;

namespace Partnership.Platform.Csv;

/// <summary>Reads a CSV file that somebody gives us (PLT-52). What is wrong with the whole file is refused with words; what is wrong with a row is said by <see cref="CsvReport"/>.</summary>
public static class CsvRows
{
    /// <summary>The longest cell, in characters: what a spreadsheet can hold.</summary>
    public const int LongestCell = 32_000;

    /// <summary>The rows below the heading, in the file's order, blank ones left out. Columns nobody asked for are left alone.</summary>
    /// <param name="most">A file with more rows is refused.</param>
    public static Outcome<IReadOnlyList<CsvRow>> Read(ReadOnlyMemory<byte> file, IReadOnlyList<CsvColumn> columns, int most = 20_000)
    {
        var text = CsvText.Of(file.Span);
        return text.Succeeded ? ReadText(text.Value, columns, most) : Outcome<IReadOnlyList<CsvRow>>.Refused(text.Refusals);
    }

    /// <summary>As <see cref="Read"/>, of text that was pasted.</summary>
    public static Outcome<IReadOnlyList<CsvRow>> ReadText(string text, IReadOnlyList<CsvColumn> columns, int most = 20_000)
    {
        if (string.IsNullOrWhiteSpace(text)) return Refused("This file is empty");
        var heading = CsvHeading.Of(text, columns);
        if (!heading.Succeeded) return Outcome<IReadOnlyList<CsvRow>>.Refused(heading.Refusals);

        var rows = new List<CsvRow>();
        var (found, neverEnds) = (0, 0L);
        using var csv = Reader(text, heading.Value.Delimiter, line => neverEnds = line);
        while (csv.Read())
        {
            if (csv.LineNumber <= heading.Value.Line) continue;
            var cells = Cells(csv);
            if (neverEnds > 0) return Refused($"Line {neverEnds:N0} has a quotation mark (\") that never ends. Add the one that is missing, or write it twice where it is meant");
            if (cells.Any(cell => cell.Length > LongestCell)) return Refused($"Line {csv.LineNumber:N0} has a cell with more than {LongestCell:N0} characters. Is a quotation mark (\") missing above it?");
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (++found <= most) rows.Add(new((int)csv.LineNumber, [.. cells.Select(FormulaGuard.TakeOff)], heading.Value));
        }
        return found > most ? Refused($"This file has {Counts.Of(found, "row")}. The most is {most:N0}: divide it into several files")
            : found == 0 ? Refused("This file has headings but no rows under them")
            : rows;
    }

    internal static string[] Cells(CsvReader csv)
    {
        var cells = new string[csv.FieldCount];
        for (var at = 0; at < cells.Length; at++) cells[at] = csv.GetString(at).Trim();
        return cells;
    }

    /// <summary>Quotation marks in the middle of a cell stay what they are: people type inches.</summary>
    /// <param name="neverEnds">Told the line of the row in which a quotation mark opens that nothing closes.</param>
    internal static CsvReader Reader(string text, char delimiter, Action<long> neverEnds) => CsvReader.FromText(text, new CsvReaderOptions
    {
        Separator = delimiter,
        HasHeader = false,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = bad =>
        {
            if (bad.Reason == CsvMalformedReason.UnterminatedQuote) neverEnds(bad.LineNumber);
        },
    });

    private static Outcome<IReadOnlyList<CsvRow>> Refused(string words) => Outcome<IReadOnlyList<CsvRow>>.Refused(words);
}
