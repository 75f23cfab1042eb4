using System.Globalization;
using Partnership.Kernel.Protocols;

namespace Partnership.Governance.Profiles.Versions;

/// <summary>The way of a case as a picture: the stages one under the other in the protocol's order, straight arrows to the next,
/// arcs on the right to later ones, arcs on the left back to earlier ones. The same for every protocol. Lengths are the picture's own units.</summary>
internal sealed class WayPicture
{
    private const int BoxWidth = 240, BoxHeight = 46, Gap = 24, Margin = 6, Lane = 16, MostLetters = 27;

    private WayPicture(IReadOnlyList<Stage> stages)
    {
        var rows = stages.Select((stage, row) => (stage.Key, row)).ToDictionary(one => one.Key, one => one.row);
        List<(int From, int To)> ways = [.. stages.SelectMany((stage, row) => stage.Next.Where(rows.ContainsKey).Select(next => (row, rows[next])))];
        var right = Lanes(ways.Where(way => way.To > way.From + 1));
        var left = Lanes(ways.Where(way => way.To <= way.From));
        var x = Margin + Lane * left.Values.DefaultIfEmpty(0).Max() + (left.Count > 0 ? Lane : 0);
        Width = x + BoxWidth + Margin + Lane * right.Values.DefaultIfEmpty(0).Max() + (right.Count > 0 ? Lane : 0);
        Height = stages.Count * (BoxHeight + Gap) - Gap + 2 * Margin;
        Boxes = [.. stages.Select((stage, row) => new Box(x, Top(row), Lines(stage.Title), row == 0, stage.Next.Count == 0))];
        Arrows = [.. ways.Select(way => way.To == way.From + 1 ? Down(x, way.From)
            : way.To > way.From ? Arc(x + BoxWidth, way, Lane * right[way] + Lane / 2)
            : Arc(x, way, -(Lane * left[way] + Lane / 2)))];
        Words = string.Join(" ", stages.Select(stage => stage.Next.Count == 0 ? $"{stage.Title}: the case ends."
            : $"{stage.Title} leads to {string.Join(" or ", stage.Next.Where(rows.ContainsKey).Select(next => stages[rows[next]].Title))}."));
    }

    public static WayPicture Of(Protocol protocol) => new(protocol.Stages);

    public int Width { get; }
    public int Height { get; }
    public IReadOnlyList<Box> Boxes { get; }

    /// <summary>Each an SVG path that ends in an arrowhead.</summary>
    public IReadOnlyList<string> Arrows { get; }

    /// <summary>The same in sentences, for who doesn't see it.</summary>
    public string Words { get; }

    internal sealed record Box(int X, int Y, IReadOnlyList<string> Lines, bool Begins, bool Ends)
    {
        public int Width => BoxWidth;
        public int Height => BoxHeight;
        public int MiddleX => X + BoxWidth / 2;

        /// <summary>The baseline of a line of the title.</summary>
        public int LineY(int line) => Y + BoxHeight / 2 + 5 + (Lines.Count == 1 ? 0 : line == 0 ? -9 : 9);
    }

    private static int Top(int row) => Margin + row * (BoxHeight + Gap);

    private static string Down(int x, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"M{x + BoxWidth / 2} {Top(row) + BoxHeight}V{Top(row + 1) - 2}");

    // Leaves below the middle and arrives above it, so that coming and going stay apart.
    private static string Arc(int side, (int From, int To) way, int reach)
    {
        var (start, end) = (Top(way.From) + BoxHeight / 2 + 9, Top(way.To) + BoxHeight / 2 - 9);
        if (way.To <= way.From) (start, end) = (Top(way.From) + BoxHeight / 2 - 9, Top(way.To) + BoxHeight / 2 + 9);
        var tip = side + Math.Sign(reach) * 2;
        return string.Create(CultureInfo.InvariantCulture, $"M{side} {start}C{side + reach} {start} {side + reach} {start} {side + reach} {(start + end) / 2}S{side + reach} {end} {tip} {end}");
    }

    /// <summary>Arcs that overlap lie in lanes beside each other, the short ones inside.</summary>
    private static Dictionary<(int From, int To), int> Lanes(IEnumerable<(int From, int To)> ways)
    {
        var taken = new List<(int Lane, int First, int Last)>();
        var lanes = new Dictionary<(int, int), int>();
        foreach (var way in ways.Distinct().OrderBy(way => Math.Abs(way.To - way.From)).ThenBy(way => way.From))
        {
            var (first, last) = (Math.Min(way.From, way.To), Math.Max(way.From, way.To));
            var lane = 1;
            while (taken.Any(one => one.Lane == lane && one.First < last && first < one.Last)) lane++;
            taken.Add((lane, first, last));
            lanes[way] = lane;
        }
        return lanes;
    }

    private static IReadOnlyList<string> Lines(string title)
    {
        if (title.Length <= MostLetters) return [title];
        var cut = title.LastIndexOf(' ', Math.Min(MostLetters, title.Length - 1));
        if (cut < 0) return [Shortened(title)];
        return [title[..cut], Shortened(title[(cut + 1)..])];
    }

    private static string Shortened(string line) => line.Length <= MostLetters + 1 ? line : line[..MostLetters] + "…";
}
