namespace Partnership.Platform.Demonstration;

/// <summary>The clock of the demonstration's own services. It stands at a moment that has passed while acts of then are done; otherwise it shows the real time, and never later.</summary>
/// <param name="real">The time it is.</param>
public sealed class DemonstrationClock(TimeProvider real) : TimeProvider
{
    private DateTimeOffset? _then;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;
    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _then is { } then && then < real.GetUtcNow() ? then : real.GetUtcNow();
    public override long GetTimestamp() => real.GetTimestamp();
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Goes to a moment and stands there; one that is yet to come is now.</summary>
    public void GoTo(DateTimeOffset moment) => _then = moment;

    /// <summary>Lets some time pass between two acts of the same day.</summary>
    public void Pass(TimeSpan time) => _then += time;

    public void ComeBack() => _then = null;
}
