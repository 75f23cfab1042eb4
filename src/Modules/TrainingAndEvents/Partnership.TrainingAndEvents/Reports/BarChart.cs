using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Partnership.TrainingAndEvents.Reports;

/// <param name="Words">The figure as it is read: "83%", "12 waiting for 20 places".</param>
internal sealed record Bar(string Label, decimal Value, string Words);

/// <summary>Lying bars as a picture made here. Their lengths are shares of the width and their words keep their size, so that it reads on a phone as on a screen. The same figures stand in a table beside it.</summary>
internal static class BarChart
{
    private const int Row = 50, LongestLabel = 38;

    /// <summary>How far the longest bar reaches: its words follow it.</summary>
    private const decimal Reach = 62;

    /// <param name="most">The value of a whole bar; the largest one where nothing is said.</param>
    public static IHtmlContent Of(string id, string title, string description, IReadOnlyList<Bar> bars, decimal? most = null)
    {
        var whole = Math.Max(most ?? (bars.Count == 0 ? 0 : bars.Max(bar => bar.Value)), 0.001m);
        var svg = new StringBuilder($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"bars\" width=\"100%\" height=\"{bars.Count * Row}\" role=\"img\" aria-labelledby=\"{id}-title {id}-about\">")
            .Append($"<title id=\"{id}-title\">{WebUtility.HtmlEncode(title)}</title><desc id=\"{id}-about\">{WebUtility.HtmlEncode(description)}</desc>");
        for (var at = 0; at < bars.Count; at++) Draw(svg, bars[at], at * Row, N(Math.Min(1, bars[at].Value / whole) * Reach));
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static void Draw(StringBuilder svg, Bar bar, int top, string width) => svg
        .Append(CultureInfo.InvariantCulture, $"<text class=\"bars__label\" x=\"0\" y=\"{top + 15}\">{WebUtility.HtmlEncode(Shortened(bar.Label))}</text>")
        .Append(CultureInfo.InvariantCulture, $"<rect class=\"bars__track\" x=\"0\" y=\"{top + 21}\" width=\"{N(Reach)}%\" height=\"16\"/><rect class=\"bars__bar\" x=\"0\" y=\"{top + 21}\" width=\"{width}%\" height=\"16\"/>")
        .Append(CultureInfo.InvariantCulture, $"<text class=\"bars__words\" x=\"{N(Reach)}%\" dx=\"8\" y=\"{top + 34}\">{WebUtility.HtmlEncode(bar.Words)}</text>");

    private static string Shortened(string label) => label.Length <= LongestLabel ? label : label[..(LongestLabel - 1)] + "…";

    private static string N(decimal number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);
}
