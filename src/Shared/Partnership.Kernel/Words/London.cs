namespace Partnership.Kernel.Words;

/// <summary>What the clock on the wall in England says at a moment.</summary>
public static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTimeOffset At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(At(moment).DateTime);
    public static TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(At(moment).DateTime);
    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow());
}
