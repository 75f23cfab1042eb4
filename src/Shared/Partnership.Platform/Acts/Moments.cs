namespace Partnership.Platform.Acts;

internal static class Moments
{
    /// <summary>PostgreSQL keeps microseconds; a moment that is hashed must be the one that is read back.</summary>
    public static DateTimeOffset WholeMicroseconds(DateTimeOffset moment) =>
        new(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
