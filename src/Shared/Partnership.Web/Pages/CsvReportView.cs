using Partnership.Platform.Csv;

namespace Partnership.Web.Pages;

/// <summary>What <c>_CsvReport.cshtml</c> shows: how many rows can be taken, and what is wrong with the others.</summary>
/// <param name="Good">Rows that can be taken.</param>
/// <param name="Problems">In the file's order; the page shows the first <see cref="Shown"/>.</param>
/// <param name="Download">Where all of them are given as a file; null where that isn't offered.</param>
/// <param name="What">What a row is: "entry".</param>
/// <param name="Many">Its plural, where adding an s is wrong.</param>
public sealed record CsvReportView(int Good, IReadOnlyList<CsvProblem> Problems, string? Download = null, string What = "row", string? Many = null)
{
    public const int Shown = 100;

    /// <summary>A row may have several things wrong with it.</summary>
    public int BadRows => Problems.Select(one => one.Line).Distinct().Count();

    public static CsvReportView Of<T>(CsvReport<T> report, string? download = null, string what = "row", string? many = null) => new(report.Good.Count, report.Problems, download, what, many);
}
