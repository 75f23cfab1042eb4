using System.Globalization;

namespace Partnership.Kernel.Time;

/// <summary>Europe/London, whatever the server's zone: people see this, the database holds UTC (PLT-31).</summary>
public static class London
{
    private static readonly TimeOnly LastSecond = new(23, 59, 59);
    private static readonly string[] WithoutOffset =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];
    private static readonly string[] WithOffset =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK"];

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>The same instant with London's offset of that moment.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Of(instant).DateTime);

    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(Of(instant).DateTime);

    /// <summary>When a deadline of that date ends: 23:59:59 in London, as UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly date) => At(date, LastSecond);

    /// <summary>The first moment of that day in London, as UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>A time on London's wall clock, as UTC. The hour that comes twice in October is taken the first time round (the stricter);
    /// the hour that March leaves out is taken as the clock would have shown it: 01:30 is 02:30 summer time.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time);
        var offset = Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max()
            : Zone.IsInvalidTime(wall) ? Zone.GetUtcOffset(wall.AddHours(-1))
            : Zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>Reads "2026-11-21T14:30", with or without an offset; without one it is London's time. False when it is neither, or lacks the time.</summary>
    public static bool TryParse(string written, out DateTimeOffset instant)
    {
        if (DateTime.TryParseExact(written, WithoutOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
        {
            instant = At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
            return true;
        }
        var read = DateTimeOffset.TryParseExact(written, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var with);
        instant = with.ToUniversalTime();
        return read;
    }
}
