using Partnership.Kernel.Time;
using Partnership.Kernel.Words;

namespace Partnership.TrainingAndEvents.Sessions;

/// <summary>Sessions in words, the same on pages, in mails and in feeds.</summary>
internal static class SessionWords
{
    public static string Of(SessionKind kind) => kind switch
    {
        SessionKind.Course => "Course",
        SessionKind.Conference => "Conference",
        SessionKind.Workshop => "Workshop",
        SessionKind.AwarenessSession => "Awareness session",
        SessionKind.LearningSession => "Learning session",
        _ => "Drop-in",
    };

    public static string Of(Level level) => level switch
    {
        Level.Basic => "Basic",
        Level.Advanced => "Advanced",
        Level.Thresholds => "Thresholds",
        _ => "Specialist",
    };

    public static string Of(TargetAudience audience) => audience switch
    {
        TargetAudience.Everybody => "Everybody who works with children",
        TargetAudience.SafeguardingLeads => "Safeguarding leads",
        TargetAudience.SocialWork => "Social workers and early help",
        TargetAudience.Health => "Health staff",
        TargetAudience.Education => "Schools, colleges and early years",
        TargetAudience.Police => "Police",
        TargetAudience.VoluntaryAndFaith => "Voluntary, community and faith groups",
        TargetAudience.Managers => "Managers and supervisors",
        _ => "Parents, carers and the public",
    };

    public static string Of(ProviderKind kind) => kind switch
    {
        ProviderKind.Commissioned => "Commissioned by the partnership",
        ProviderKind.Partner => "Offered by a partner agency",
        ProviderKind.Charity => "A charity",
        _ => "A national or neighbouring provider",
    };

    public static string Of(Promotion promotion) => promotion == Promotion.Offer ? "Offered, for some hours, to whoever waits longest" : "Given at once to whoever waits longest";

    /// <summary>"Tuesday 3 March 2026, 9:30am to 4pm"; "No day yet" while it has none.</summary>
    public static string When(DateTimeOffset? startsAt, DateTimeOffset? endsAt) => startsAt is not { } starts || endsAt is not { } ends ? "No day yet"
        : London.DateOf(starts) == London.DateOf(ends) ? $"{Dates.WithDay(London.DateOf(starts))}, {Times.Between(London.TimeOf(starts), London.TimeOf(ends))}"
        : $"{Dates.WithDay(London.DateOf(starts))}, {Times.Of(starts)} to {Dates.WithDay(London.DateOf(ends))}, {Times.Of(ends)}";

    public static string When(this Session session) => When(session.StartsAt, session.EndsAt);

    public static string Where(bool online, string? venue) => online ? "Online" : venue ?? "Place to be confirmed";

    public static string Where(this Session session) => Where(session.Online, session.Venue);

    public static string Href(long number) => $"/training/sessions/{number}";

    public static string Href(this Session session) => Href(session.Number);

    /// <summary>"3 places left", "Waiting list, 4 waiting", as a visitor reads it.</summary>
    public static string Places(SessionState state, bool begun, int left, int waiting) => state == SessionState.Cancelled ? "Cancelled"
        : begun ? "Booking has closed"
        : left > 0 && waiting == 0 ? $"{Counts.Of(left, "place")} left"
        : waiting == 0 ? "Full: join the waiting list"
        : $"Waiting list, {waiting} waiting";
}
