using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;

namespace Partnership.Platform.Csv;

/// <summary>The heading of a file: what separates its cells, which cell holds which column, and the line it begins on.</summary>
internal sealed record CsvHeading(char Delimiter, long Line, int Cells, IReadOnlyDictionary<string, int> Places)
{
    private const int LongestName = 60;

    public static Outcome<CsvHeading> Of(string text, IReadOnlyList<CsvColumn> columns)
    {
        // A comma wins where nothing speaks for another: a file with one column has no separator at all.
        var (delimiter, line, cells) = ",;\t".Select(one => First(text, one)).MaxBy(one => columns.Count(column => one.Cells.Any(column.IsCalled)));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var found = Enumerable.Range(0, cells.Length).Where(place => column.IsCalled(cells[place])).ToList();
            if (found.Count > 1) return Outcome<CsvHeading>.Refused($"This file has the column “{column.Name}” twice. Take one away");
            if (found.Count == 1) places[column.Name] = found[0];
        }
        var missing = columns.Where(column => column.Required && !places.ContainsKey(column.Name)).Select(column => $"“{column.Name}”").ToList();
        return missing.Count > 0 ? Outcome<CsvHeading>.Refused(Missing(missing, cells)) : new CsvHeading(delimiter, line, cells.Length, places);
    }

    /// <summary>The first line with something in it. Excel's own first line "sep=;" is not it.</summary>
    private static (char Delimiter, long Line, string[] Cells) First(string text, char delimiter)
    {
        using var csv = CsvRows.Reader(text, delimiter, _ => { });
        while (csv.Read())
            if (CsvRows.Cells(csv) is var cells && !cells.All(string.IsNullOrWhiteSpace) && !cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
                return (delimiter, csv.LineNumber, cells);
        return (delimiter, 0, []);
    }

    private static string Missing(List<string> missing, string[] cells)
    {
        var found = cells.Where(cell => cell.Length > 0).Take(20).Select(cell => $"“{Shortened(cell)}”").ToList();
        return $"This file has no column {Counts.AndList(missing)}. The columns found are {(found.Count == 0 ? "none" : Counts.AndList(found))}";
    }

    private static string Shortened(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";
}
