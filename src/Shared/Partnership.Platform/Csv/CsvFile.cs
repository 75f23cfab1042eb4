using CsvHelper;

namespace Partnership.Platform.Csv;

/// <summary>Makes a CSV file that a spreadsheet opens without being fooled (PLT-52): UTF-8 with its mark, cells quoted, and nothing that could be a formula.</summary>
public static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Ours = new() { WriteByteOrderMark = true };

    /// <param name="rows">Cell by cell, as many as there are headings; an empty cell is null.</param>
    public static byte[] Of(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Ours, leaveOpen: true))
        {
            Line(csv, headings);
            foreach (var row in rows) Line(csv, row);
        }
        return bytes.ToArray();
    }

    private static void Line(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells) csv.WriteField(FormulaGuard.Put(cell ?? ""));
        csv.EndRecord();
    }
}
