using System.Globalization;
using Partnership.Kernel.Time;

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

    /// <summary>Reads what people type: "2:30pm", "2.30 pm", "14:30", "2pm", "midday". Null when it is no time.</summary>
    public static TimeOnly? Read(string typed)
    {
        var text = typed.Replace(" ", "", StringComparison.Ordinal).Replace('.', ':').ToLowerInvariant();
        if (text is "midday" or "noon") return new TimeOnly(12, 0);
        if (text == "midnight") return TimeOnly.MinValue;
        return TimeOnly.TryParseExact(text, Typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    private static readonly string[] Typed = ["h:mmtt", "htt", "H:mm", "HHmm"];
}
