using System.Text;
using Partnership.Platform.Csv;

namespace Partnership.Testing.Proofs;

/// <summary>Files that claim to be CSV: whole ones, broken ones, and no CSV at all. Each is refused with words or taken, and what is taken comes back as it was when it is written and read again.</summary>
public sealed class CsvProof : IProof
{
    private static readonly CsvColumn Date = new("Date", Required: true);
    private static readonly CsvColumn What = new("What happened", Required: true, "Event");
    private static readonly CsvColumn Source = new("Source");
    private static readonly CsvColumn[] Columns = [Date, What, Source];

    public string Name => "csv";
    string IProof.What => "files that claim to be CSV, read, reported on and written again";

    public ValueTask<Tried> Try(Random random)
    {
        var read = CsvRows.Read(CsvInputs.Made(random), Columns, most: 200);
        if (!read.Succeeded) return Worded(read.Refusals[0].Words);
        var report = CsvReport.Of(read.Value, row => (row.Date(Date, needed: true), row.Text(What, 2_000, needed: true)));
        if (report.Problems.Any(one => one.Was.Length > 60 || one.Words.Length == 0 || one.Line < 2)) throw new InvalidOperationException("A problem is not fit to be shown.");
        if (report.Good.Count + report.Problems.Select(one => one.Line).Distinct().Count() != read.Value.Count) throw new InvalidOperationException("A row is lost.");
        ComesBack(read.Value);
        return ValueTask.FromResult(Tried.Taken);
    }

    private static ValueTask<Tried> Worded(string words) =>
        string.IsNullOrWhiteSpace(words) || words.Length > 2_000 ? throw new InvalidOperationException("Refused without fitting words.") : ValueTask.FromResult(Tried.Refused);

    private static void ComesBack(IReadOnlyList<CsvRow> rows)
    {
        var cells = rows.Select(row => new[] { row[Date], row[What], row[Source] }).Where(row => row.Any(cell => cell.Length > 0)).ToList();
        if (cells.Count == 0) return;
        var file = CsvFile.Of(Columns.Select(column => column.Name).ToList(), cells);
        var again = CsvRows.Read(file, Columns).Value.Select(row => new[] { row[Date], row[What], row[Source] });
        if (!again.SelectMany(row => row).SequenceEqual(cells.SelectMany(row => row))) throw new InvalidOperationException("What was written did not come back.");
        var formulas = Encoding.UTF8.GetString(file).Split("\r\n").Count(line => line.Length > 0 && "=+-@\t".Contains(line[0]));
        if (formulas > cells.Sum(row => row.Sum(cell => cell.Count(letter => letter == '\n')))) throw new InvalidOperationException("A line begins like a formula.");
    }
}
