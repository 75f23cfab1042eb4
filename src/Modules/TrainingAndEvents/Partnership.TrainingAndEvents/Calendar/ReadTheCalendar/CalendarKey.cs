using System.Globalization;

namespace Partnership.TrainingAndEvents.Calendar.ReadTheCalendar;

/// <summary>The last session of a page, where the next page goes on: its start in seconds and its number, "1796981400.12".</summary>
internal sealed record CalendarKey(DateTimeOffset StartsAt, long Number)
{
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static CalendarKey Of(CalendarRow row) => new(row.StartsAt.GetValueOrDefault(), row.Number);

    public static CalendarKey? Read(string? asked) => asked?.Split('.') is [var starts, var number]
        && long.TryParse(starts, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Latest
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? new(DateTimeOffset.FromUnixTimeSeconds(seconds), last) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartsAt.ToUnixTimeSeconds()}.{Number}");
}
