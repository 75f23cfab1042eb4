using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Planning;

/// <summary>What of the plan needs somebody, said once for pages, home and the glance.</summary>
internal static class FindingPlanned
{
    /// <summary>Within so many days something can still be done about empty places.</summary>
    public const int DaysToAct = 21;

    /// <summary>Asked for by the learning cycle and not in the calendar yet (TRN-05).</summary>
    public static IQueryable<Session> AskedFor(this IQueryable<Session> sessions) => sessions.Where(one => one.State == SessionState.Draft && one.DueBy != null).OrderBy(one => one.DueBy).ThenBy(one => one.Number);

    /// <summary>Offered by partners, the earliest first (TRN-02).</summary>
    public static IQueryable<Session> WaitForAnAnswer(this IQueryable<Session> sessions) => sessions.Where(one => one.State == SessionState.Offered).OrderBy(one => one.StartsAt).ThenBy(one => one.Number);

    /// <summary>Begins soon, and under half of its places are held.</summary>
    public static IQueryable<Session> WillRunHalfEmpty(this IQueryable<Session> sessions, DateTimeOffset now)
    {
        var soon = now.AddDays(DaysToAct);
        return sessions.Where(one => one.State == SessionState.Published && one.StartsAt > now && one.StartsAt <= soon && one.Held * 2 < one.Capacity).OrderBy(one => one.StartsAt).ThenBy(one => one.Number);
    }

    /// <summary>As many wait as would fill a quarter of it.</summary>
    public static IQueryable<Session> HasPressure(this IQueryable<Session> sessions, DateTimeOffset now) =>
        sessions.Where(one => one.State == SessionState.Published && one.StartsAt > now && one.Waiting > 0 && one.Waiting * 4 >= one.Capacity).OrderByDescending(one => one.Waiting).ThenBy(one => one.Number);

    /// <summary>Thresholds training of a calendar year that is in the calendar.</summary>
    public static IQueryable<Session> ThresholdsOf(this IQueryable<Session> sessions, int year)
    {
        var (from, to) = (Kernel.Time.London.StartOf(new(year, 1, 1)), Kernel.Time.London.StartOf(new(year + 1, 1, 1)));
        return sessions.Where(one => one.Level == Level.Thresholds && one.StartsAt >= from && one.StartsAt < to).OrderBy(one => one.StartsAt);
    }
}
