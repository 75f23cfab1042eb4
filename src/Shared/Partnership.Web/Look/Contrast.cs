using System.Globalization;

namespace Partnership.Web.Look;

/// <summary>How well a colour is read on white, as WCAG 2.2 reckons it.</summary>
public static class Contrast
{
    /// <summary>The ratio to white, from 1 to 21.</summary>
    /// <param name="colour">#rrggbb.</param>
    /// <exception cref="FormatException">Not a colour of that form.</exception>
    public static double WithWhite(string colour)
    {
        if (colour is not ['#', _, _, _, _, _, _]) throw new FormatException($"\"{colour}\" is not a colour like #0f5257.");
        var luminance = 0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);
        return 1.05 / (luminance + 0.05);
    }

    /// <summary>Whether words in this colour on white, or white words on it, may be used for text.</summary>
    public static bool IsEnough(string colour) => WithWhite(colour) >= 4.5;

    private static double Channel(string colour, int at)
    {
        var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
