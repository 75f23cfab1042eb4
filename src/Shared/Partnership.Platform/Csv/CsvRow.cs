using Partnership.Kernel.Acts;

namespace Partnership.Platform.Csv;

/// <summary>One row of a file, and what was found wrong with it while it was read.</summary>
public sealed class CsvRow
{
    private const int LongestShown = 60;
    private readonly string[] _cells;
    private readonly CsvHeading _heading;
    private readonly List<CsvProblem> _problems = [];

    internal CsvRow(int line, string[] cells, CsvHeading heading)
    {
        (Line, _cells, _heading) = (line, cells, heading);
        if (cells.Skip(heading.Cells).FirstOrDefault(cell => cell.Length > 0) is { } over)
            _problems.Add(new(line, "", Shortened(over), $"This row has {cells.Length} cells, the heading has {heading.Cells}. Text with a comma in it needs quotation marks around it"));
    }

    /// <summary>The line of the file on which the row begins, counted from 1 as an editor does; a heading on the first line makes the first row 2.</summary>
    public int Line { get; }

    public IReadOnlyList<CsvProblem> Problems => _problems;

    /// <summary>The cell without spaces around it; empty when it, or its column, is missing.</summary>
    public string this[CsvColumn column] => _heading.Places.TryGetValue(column.Name, out var place) && place < _cells.Length ? _cells[place] : "";

    /// <summary>Notes what is wrong with a cell. The row then counts as a bad one.</summary>
    public void Wrong(CsvColumn column, string words) => _problems.Add(new(Line, column.Name, Shortened(this[column]), words));

    /// <summary>The cell's text; notes it where it is longer than that many characters, or <paramref name="needed"/> and empty.</summary>
    public string Text(CsvColumn column, int most, bool needed = false)
    {
        var text = this[column];
        if (needed && text.Length == 0) Wrong(column, $"{column.Name} is missing");
        else if (text.Length > most) Wrong(column, $"{column.Name} must be {most:N0} characters or fewer, this is {text.Length:N0}");
        return text;
    }

    /// <summary>The cell's date; null where it is empty or not a date, which is noted.</summary>
    public DateOnly? Date(CsvColumn column, bool needed = false)
    {
        if (this[column] is not { Length: > 0 } text)
        {
            if (needed) Wrong(column, $"{column.Name} is missing");
            return null;
        }
        var date = CsvDates.Read(text);
        if (date.Succeeded) return date.Value;
        Wrong(column, date.Refusals[0].Words);
        return null;
    }

    private static string Shortened(string cell)
    {
        if (cell.Length <= LongestShown) return cell;
        return cell[..(char.IsHighSurrogate(cell[LongestShown - 2]) ? LongestShown - 2 : LongestShown - 1)] + "…";
    }
}
