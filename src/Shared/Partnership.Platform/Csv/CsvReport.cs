namespace Partnership.Platform.Csv;

/// <summary>What is wrong with a row.</summary>
/// <param name="Line">The line of the file the row begins on.</param>
/// <param name="Column">Empty when it is about the row as a whole.</param>
/// <param name="Was">What the cell says, shortened to 60 characters.</param>
/// <param name="Words">For the person who made the file.</param>
public sealed record CsvProblem(int Line, string Column, string Was, string Words);

/// <summary>What an import would do: the rows that can be taken, and all that is wrong with the others. Nothing has changed yet.</summary>
public sealed record CsvReport<T>(IReadOnlyList<T> Good, IReadOnlyList<CsvProblem> Problems);

public static class CsvReport
{
    private static readonly string[] Headings = ["Line", "Column", "What it says", "What is wrong"];

    /// <summary>Reads each row; those about which <see cref="CsvRow.Wrong"/> was said are not among the good ones.</summary>
    /// <param name="read">What the row means; its answer does not count where something is wrong with the row.</param>
    public static CsvReport<T> Of<T>(IEnumerable<CsvRow> rows, Func<CsvRow, T> read)
    {
        var good = new List<T>();
        var problems = new List<CsvProblem>();
        foreach (var row in rows)
        {
            var meant = read(row);
            if (row.Problems.Count == 0) good.Add(meant);
            else problems.AddRange(row.Problems);
        }
        return new(good, problems);
    }

    /// <summary>All the problems as a CSV file, to work through beside the other.</summary>
    public static byte[] File(IEnumerable<CsvProblem> problems) =>
        CsvFile.Of(Headings, problems.Select(one => new[] { one.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), one.Column, one.Was, one.Words }));
}
