namespace Partnership.Platform.Csv;

/// <summary>A cell that begins like a formula gets an apostrophe in front, so that a spreadsheet shows it as it is (PLT-52). What we put, we take off again, and only that:
/// a cell of ours comes back as it was, whatever it began with.</summary>
internal static class FormulaGuard
{
    private const string StartsAFormula = "=+-@\t\r";

    public static string Put(string cell) => Guarded(cell) ? "'" + cell : cell;

    public static string TakeOff(string cell) => cell.StartsWith('\'') && Guarded(cell) ? cell[1..] : cell;

    /// <summary>Begins like a formula, after any apostrophes that stood there already.</summary>
    private static bool Guarded(string cell)
    {
        var first = cell.AsSpan().IndexOfAnyExcept('\'');
        return first >= 0 && StartsAFormula.Contains(cell[first]);
    }
}
