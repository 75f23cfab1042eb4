using System.Globalization;
using System.Net;
using System.Text;

namespace Partnership.Reviews.Chronologies.Drawing;

/// <summary>An SVG written piece by piece. Time runs <em>along</em> it, lanes lie <em>across</em> it: wide for a screen and paper, tall for a phone.</summary>
internal sealed class Sheet(bool tall)
{
    public const string Ink = "#16201f", Soft = "#4a5655", Line = "#cdd5d3";

    private readonly StringBuilder _svg = new();

    public Sheet Add(string markup)
    {
        _svg.Append(markup);
        return this;
    }

    public Sheet Box(double along, double across, double length, double breadth, string fill, string more = "")
    {
        var (x, y) = At(along, across);
        var (w, h) = tall ? (breadth, length) : (length, breadth);
        return Add($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(w)}\" height=\"{N(h)}\" fill=\"{fill}\" {more}/>");
    }

    public Sheet Stroke(double along, double across, double toAlong, double toAcross, string colour, string more = "")
    {
        var ((x, y), (x2, y2)) = (At(along, across), At(toAlong, toAcross));
        return Add($"<line x1=\"{N(x)}\" y1=\"{N(y)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{colour}\" {more}/>");
    }

    public Sheet Ring(double along, double across, double radius, string fill, string stroke)
    {
        var (x, y) = At(along, across);
        return Add($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"2\"/>");
    }

    /// <param name="down">Moved down by so much, such as to stand in the middle of a ring.</param>
    public Sheet Words(double along, double across, string words, double size, string colour, string anchor = "middle", double down = 0, bool bold = false)
    {
        var (x, y) = At(along, across);
        return Add($"<text x=\"{N(x)}\" y=\"{N(y + down)}\" font-size=\"{N(size)}\" fill=\"{colour}\" text-anchor=\"{anchor}\"{(bold ? " font-weight=\"700\"" : "")}>{WebUtility.HtmlEncode(words)}</text>");
    }

    public string Done(double width, double height, string id, string title, string description, string name) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture picture--{name}\" viewBox=\"0 0 {N(width)} {N(height)}\" role=\"img\" aria-labelledby=\"{id}-title {id}-about\" font-family=\"system-ui, 'Segoe UI', Roboto, Arial, sans-serif\">"
        + $"<title id=\"{id}-title\">{WebUtility.HtmlEncode(title)}</title><desc id=\"{id}-about\">{WebUtility.HtmlEncode(description)}</desc>{_svg}</svg>";

    private (double X, double Y) At(double along, double across) => tall ? (across, along) : (along, across);

    public static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
