using System.Buffers.Binary;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Partnership.Platform.Documents;

/// <summary>Width and height of a PNG in pixels, from its first chunk.</summary>
public sealed record PngSize(int Width, int Height)
{
    /// <summary>Null when it is no PNG.</summary>
    public static PngSize? Of(ReadOnlySpan<byte> png)
    {
        if (png.Length < 24 || !png.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return null;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
        return width > 0 && height > 0 ? new(width, height) : null;
    }
}

/// <summary>A picture that stands in a line of text, with its description for those who don't see it.</summary>
internal static class WordPicture
{
    /// <summary>Word's unit: 360,000 to the centimetre.</summary>
    private const double ToTheCentimetre = 360_000;

    public static Drawing Of(string part, uint number, string description, double widthCm, double heightCm)
    {
        var (width, height) = ((long)(widthCm * ToTheCentimetre), (long)(heightCm * ToTheCentimetre));
        var name = string.Create(CultureInfo.InvariantCulture, $"Picture {number}");
        var picture = new Pic.Picture(
            new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = number, Name = name, Description = description }, new Pic.NonVisualPictureDrawingProperties()),
            new Pic.BlipFill(new A.Blip { Embed = part }, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        return new(new Wp.Inline(
            new Wp.Extent { Cx = width, Cy = height },
            new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Wp.DocProperties { Id = number, Name = name, Description = description },
            new A.Graphic(new A.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }
}
