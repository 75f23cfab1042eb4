using System.Text;

namespace Partnership.Platform.Csv;

/// <summary>Makes a CSV file that a spreadsheet opens without being fooled (PLT-52): UTF-8 with its mark, cells quoted, and nothing that could be a formula.</summary>
public static class CsvFile
{
    private const string StartsAFormula = "=+-@\t\r";

    /// <param name="rows">Cell by cell; an empty cell is null.</param>
    public static byte[] Of(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        Line(text, headings);
        foreach (var row in rows) Line(text, row);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string?> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string? value)
    {
        var safe = value is { Length: > 0 } && StartsAFormula.Contains(value[0]) ? "'" + value : value ?? "";
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
