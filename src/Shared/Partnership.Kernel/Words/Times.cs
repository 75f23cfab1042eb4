using System.Globalization;

namespace Partnership.Kernel.Words;

/// <summary>Times as people say them: "2:30pm", "9am", "midday", "midnight" (PLT-76). Moments are told in London's time.</summary>
public static class Times
{
    public static string Of(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (0, 0) => "midnight",
        (12, 0) => "midday",
        (_, 0) => time.ToString("htt", CultureInfo.InvariantCulture).ToLowerInvariant(),
        _ => time.ToString("h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant(),
    };

    public static string Of(DateTimeOffset moment) => Of(London.TimeOf(moment));

    /// <summary>"3 March 2026 at 2:30pm".</summary>
    public static string WithDate(DateTimeOffset moment) => $"{Dates.Long(moment)} at {Of(moment)}";

    /// <summary>"9:30am to 4pm".</summary>
    public static string Between(TimeOnly from, TimeOnly to) => $"{Of(from)} to {Of(to)}";
}
