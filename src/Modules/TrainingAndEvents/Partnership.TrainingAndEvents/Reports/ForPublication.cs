namespace Partnership.TrainingAndEvents.Reports;

/// <summary>Tables that leave the partnership show no figure about fewer than five people, and none from which it follows: a row with a small one keeps only that it is small;
/// where that is one row alone, the smallest other one is kept back too, or the whole would tell it.</summary>
internal static class ForPublication
{
    public const int Fewest = 5;
    private static readonly string Small = $"fewer than {Fewest}";
    private const string KeptBack = "not shown";

    public static ReportTable Of(ReportTable table)
    {
        var small = table.Rows.Select((row, at) => (row, at)).Where(one => one.row.Any(IsSmall)).Select(one => one.at).ToHashSet();
        if (small.Count == 1 && table.Rows.Select((row, at) => (Largest: row.Max(cell => cell.People), at)).Where(one => one.Largest is not null && !small.Contains(one.at)).OrderBy(one => one.Largest).ToList() is [var next, ..])
            small.Add(next.at);
        return table with { Rows = [.. table.Rows.Select((row, at) => small.Contains(at) ? Guarded(row) : row)] };
    }

    private static IReadOnlyList<Cell> Guarded(IReadOnlyList<Cell> row) => [.. row.Select(cell => IsSmall(cell) ? new Cell(Small, Derived: true) : cell.IsFigure && cell.People != 0 ? new Cell(KeptBack, Derived: true) : cell)];

    private static bool IsSmall(Cell cell) => cell.People is > 0 and < Fewest;
}
