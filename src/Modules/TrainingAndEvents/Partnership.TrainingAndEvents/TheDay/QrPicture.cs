using System.Net;
using System.Text;
using QRCoder;

namespace Partnership.TrainingAndEvents.TheDay;

/// <summary>A QR code as an SVG: one unit a module, with its quiet zone, on white so that it scans on any background, without any style attribute (CSP).</summary>
internal static class QrPicture
{
    /// <param name="says">What a phone reads: an address of this site.</param>
    /// <param name="title">What it is, for who can't see it.</param>
    public static string Svg(string says, string title)
    {
        using var drawn = QRCodeGenerator.GenerateQrCode(says, QRCodeGenerator.ECCLevel.M);
        var size = drawn.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
                if (drawn.ModuleMatrix[y][x]) path.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" viewBox=\"0 0 {size} {size}\" role=\"img\" shape-rendering=\"crispEdges\"><title>{WebUtility.HtmlEncode(title)}</title>"
            + $"<rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>";
    }
}
