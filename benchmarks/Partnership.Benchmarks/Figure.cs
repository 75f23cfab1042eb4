namespace Partnership.Benchmarks;

/// <summary>What one benchmark reached: the median ratio of rounds measured side by side, and both sides' medians in <paramref name="Unit"/>.</summary>
/// <param name="Goal">Such as "≥ 0.90" or "≤ 0.40".</param>
internal sealed record Figure(string Name, string Goal, double? Ratio, double? Ours, double? Reference, string Unit, string? Note = null)
{
    public bool? Met => Ratio is null ? null : Goal[0] == '≥' ? Ratio >= Limit : Ratio <= Limit;

    private double Limit => double.Parse(Goal[2..], System.Globalization.CultureInfo.InvariantCulture);

    public string InWords() => Ratio is null
        ? $"{Name,-4} goal {Goal,-7} not measured: {Note}"
        : $"{Name,-4} goal {Goal,-7} reached {Ratio:0.00}  {(Met == true ? "met   " : "missed")}  ours {Ours:N1} {Unit}, reference {Reference:N1} {Unit}{(Note is null ? "" : $"  ({Note})")}";
}

internal interface IBenchmark
{
    string Name { get; }
    string What { get; }
    Task<Figure> Measure();

    /// <summary>Of a benchmark that has several figures, all.</summary>
    async Task<IReadOnlyList<Figure>> MeasureAll() => [await Measure()];
}

/// <summary>Measures two things in turn, round by round, so that a machine that gets slower is slower for both.</summary>
internal static class SideBySide
{
    public static async Task<Figure> Rounds(string name, string goal, string unit, Func<Task<double>> ours, Func<Task<double>> reference, int rounds = 7)
    {
        await ours();
        await reference();
        var pairs = new List<(double Ours, double Reference)>();
        for (var round = 0; round < rounds; round++)
        {
            // Who goes first changes, so that neither always finds the machine warm.
            var first = round % 2 == 0 ? await ours() : await reference();
            var second = round % 2 == 0 ? await reference() : await ours();
            pairs.Add(round % 2 == 0 ? (first, second) : (second, first));
        }
        return new(name, goal, Median(pairs.Select(pair => pair.Ours / pair.Reference)), Median(pairs.Select(pair => pair.Ours)), Median(pairs.Select(pair => pair.Reference)), unit);
    }

    private static double Median(IEnumerable<double> of)
    {
        var ordered = of.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
