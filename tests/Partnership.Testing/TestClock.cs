namespace Partnership.Testing;

/// <summary>A clock that stands still until it is set or advanced. Timers made with it fire when it passes their time.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = start.ToUniversalTime();

    /// <summary>Tuesday 3 March 2026, 9:00am in London.</summary>
    public TestClock() : this(new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero)) { }

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    public override long GetTimestamp() => GetUtcNow().Ticks;
    public override DateTimeOffset GetUtcNow() { lock (_gate) return _now; }

    public void Advance(TimeSpan by) => Set(GetUtcNow() + by);

    /// <summary>Goes to <paramref name="now"/>, back in time as well; fires what has fallen due, in the order of its time.</summary>
    public void Set(DateTimeOffset now)
    {
        lock (_gate) _now = now.ToUniversalTime();
        while (NextDue() is { } timer) timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        lock (_gate) _timers.Add(timer);
        if (dueTime == TimeSpan.Zero) timer.Fire();
        return timer;
    }

    private Timer? NextDue() { lock (_gate) return _timers.Where(timer => timer.Due <= _now).MinBy(timer => timer.Due); }

    private sealed class Timer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset? Due { get; private set; }

        public void Fire()
        {
            Due = _period > TimeSpan.Zero ? Due + _period : null;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
            return true;
        }

        public void Dispose() { lock (clock._gate) clock._timers.Remove(this); }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
