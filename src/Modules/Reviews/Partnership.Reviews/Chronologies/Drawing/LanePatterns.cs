using System.Globalization;
using Partnership.Reviews.Chronologies.Reading;

namespace Partnership.Reviews.Chronologies.Drawing;

/// <summary>The patterns by which lanes are told apart in black and white, each 6 by 6.</summary>
internal static class LanePatterns
{
    private static readonly string[] Lines =
    [
        "M0 0H6V6H0Z", "M-1 1L1 -1M0 6L6 0M5 7L7 5", "M0 1.5H6M0 4.5H6", "M1.5 1.5h.1M4.5 4.5h.1", "M1.5 0V6M4.5 0V6", "M-1 5L1 7M0 0L6 6M5 -1L7 1", "M0 3H6M3 0V6", "M0 0L6 6M0 6L6 0",
    ];

    /// <param name="prefix">Keeps the ids of two drawings on one page apart.</param>
    public static string Definitions(IEnumerable<Lane> lanes, string prefix) =>
        $"<defs>{string.Concat(lanes.Select(lane => lane.Pattern).Distinct().Select(number => One(number, lanes.First(lane => lane.Pattern == number).Colour, prefix)))}</defs>";

    public static string Fill(Lane lane, string prefix) => $"url(#{prefix}-{lane.Pattern})";

    private static string One(int number, string colour, string prefix) => string.Create(CultureInfo.InvariantCulture,
        $"<pattern id=\"{prefix}-{number}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/><path d=\"{Lines[number]}\" fill=\"{(number == 0 ? colour : "none")}\" stroke=\"{colour}\" stroke-width=\"{(number == 3 ? 2.4 : 1.3)}\" stroke-linecap=\"round\"/></pattern>");
}
