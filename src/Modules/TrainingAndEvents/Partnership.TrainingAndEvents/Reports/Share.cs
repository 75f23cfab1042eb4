using System.Globalization;

namespace Partnership.TrainingAndEvents.Reports;

/// <summary>Parts of a whole, and money, as reports say them.</summary>
internal static class Share
{
    public const string None = "–";

    /// <summary>"83%"; a dash where there is no whole. Nearly all is not all: 99.6% is "99%", and 0.4% is "under 1%".</summary>
    public static string InWords(int part, int whole) => whole == 0 ? None
        : part == whole ? "100%"
        : part > 0 && part * 100L < whole ? "under 1%"
        : $"{Math.Min(99, Math.Round(PerCent(part, whole), MidpointRounding.AwayFromZero)).ToString("0", CultureInfo.InvariantCulture)}%";

    public static decimal PerCent(int part, int whole) => whole == 0 ? 0 : 100m * part / whole;
}

internal static class Pounds
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"£1,234.50", from whole pence.</summary>
    public static string Of(long pence) => "£" + (pence / 100m).ToString("N2", English);

    /// <summary>What each costs, to the penny, half a penny up; a dash for nobody.</summary>
    public static string Each(long pence, int people) => people == 0 ? Share.None : "£" + (Math.Round((decimal)pence / people, MidpointRounding.AwayFromZero) / 100m).ToString("N2", English);
}
