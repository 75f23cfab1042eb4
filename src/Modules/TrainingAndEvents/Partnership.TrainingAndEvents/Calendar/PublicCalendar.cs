using Partnership.Kernel.Time;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Calendar;

/// <summary>Which sessions stand in the calendar. Every page, count, feed and file of it asks this way. Each finds its sessions by their start, in an index of those that are public: what was years ago, and who booked, costs nothing.</summary>
internal static class PublicCalendar
{
    /// <summary>What is still to come; what was cancelled stays until its day has passed. A session begins and ends on one day, so that its start is enough to find it.</summary>
    public static IQueryable<Session> ComingAt(this IQueryable<Session> sessions, DateTimeOffset now)
    {
        var today = London.StartOf(London.DateOf(now));
        return sessions.Public().Where(one => one.StartsAt >= today && (one.State == SessionState.Cancelled || one.EndsAt > now));
    }

    /// <summary>All from the first day to the last.</summary>
    public static IQueryable<Session> Between(this IQueryable<Session> sessions, DateOnly first, DateOnly last)
    {
        var (from, until) = (London.StartOf(first), London.StartOf(last.AddDays(1)));
        return sessions.Public().Where(one => one.StartsAt >= from && one.StartsAt < until);
    }

    public static IQueryable<Session> InOrder(this IQueryable<Session> sessions) => sessions.OrderBy(one => one.StartsAt).ThenBy(one => one.Number);

    public static IQueryable<Session> Matching(this IQueryable<Session> sessions, CalendarFilter filter)
    {
        if (filter.Kind is { } kind) sessions = sessions.Where(one => one.Kind == kind);
        if (filter.Level is { } level) sessions = sessions.Where(one => one.Level == level);
        if (filter.Topic is { } topic) sessions = sessions.Where(one => one.Topics.Contains(topic));
        if (filter.ProviderKind is { } provider) sessions = sessions.Where(one => one.ProviderKind == provider);
        if (filter.Agency is { } agency) sessions = sessions.Where(one => one.Agency == agency);
        if (filter.Online is { } online) sessions = sessions.Where(one => one.Online == online);
        return filter.Audience is { } audience ? sessions.For(audience) : sessions;
    }

    /// <summary>What is for everybody who works with children is for each of them; the public may come where that is said.</summary>
    private static IQueryable<Session> For(this IQueryable<Session> sessions, TargetAudience audience) => audience == TargetAudience.Public
        ? sessions.Where(one => one.OpenToPublic || one.Audience.Contains(audience))
        : sessions.Where(one => one.Audience.Contains(audience) || one.Audience.Contains(TargetAudience.Everybody));
}
