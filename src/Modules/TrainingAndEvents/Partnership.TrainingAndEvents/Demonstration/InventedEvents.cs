using Partnership.TrainingAndEvents.Programmes;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Demonstration;

/// <summary>Four partnership events of the year, and Safeguarding Month: a conference with two tracks, and four awareness sessions (S1).</summary>
internal static class InventedEvents
{
    public const string Provider = "Partnership Business Unit", Hall = "Great Hall, Lantern House, 4 Invented Square", Access = "Step-free from the street; lift to all floors; hearing loop; quiet room; two blue-badge bays, to be booked with us.";

    public static IReadOnlyList<(SessionFacts Facts, int Day)> OfTheYear { get; } =
    [
        (Event("Priorities: what we heard and what we chose", SessionKind.Workshop, 80), -170),
        (Event("What audits told us about neglect", SessionKind.LearningSession, 100) with { Online = true }, -85),
        (Event("Meet the Young Scrutineers", SessionKind.DropIn, 40) with { OpenToPublic = true, Audience = [TargetAudience.Everybody, TargetAudience.Public] }, 28),
        (Event("One year on: did the review change anything?", SessionKind.Workshop, 60), 70),
    ];

    /// <summary>The month's sessions, by the day of November.</summary>
    public static IReadOnlyList<(SessionFacts Facts, int DayOfNovember)> OfNovember(ProgrammeId programme) =>
    [
        (Event("Safeguarding Month conference: opening and keynote", SessionKind.Conference, 120) with { Programme = programme, Track = "Everybody", From = new(9, 0), To = new(11, 0), AsksDiet = true }, 10),
        (Event("Conference: infant safety", SessionKind.Workshop, 40) with { Programme = programme, Track = "Babies", From = new(11, 30), To = new(13, 0), Topics = ["neglect"] }, 10),
        (Event("Conference: exploitation outside the home", SessionKind.Workshop, 40) with { Programme = programme, Track = "Adolescents", From = new(11, 30), To = new(13, 0), Topics = ["professional-curiosity"] }, 10),
        (Event("Conference: what a Rapid Review is, and its themes this year", SessionKind.Workshop, 60) with { Programme = programme, Track = "Babies", From = new(14, 0), To = new(15, 30), Topics = ["information-sharing"] }, 10),
        (Event("Conference: staying safe online", SessionKind.Workshop, 40) with { Programme = programme, Track = "Adolescents", From = new(14, 0), To = new(15, 30), Topics = ["voice-of-the-child"] }, 10),
        (Awareness("Domestic abuse: the child’s view", programme, "domestic-abuse"), 4),
        (Awareness("Thresholds in thirty minutes", programme, "information-sharing"), 12),
        (Awareness("Listening to children who don’t speak", programme, "voice-of-the-child"), 18),
        (Awareness("For parents: who to call, and what happens then", programme, "voice-of-the-child") with { OpenToPublic = true, Audience = [TargetAudience.Public, TargetAudience.Everybody] }, 25),
    ];

    private static SessionFacts Awareness(string title, ProgrammeId programme, string topic) =>
        Event(title, SessionKind.AwarenessSession, 150) with { Programme = programme, Online = true, From = new(12, 30), To = new(13, 15), Topics = [topic], Promotion = Promotion.Automatic, AsksAccess = false };

    private static SessionFacts Event(string title, SessionKind kind, int capacity) => new()
    {
        Kind = kind,
        Title = title,
        Summary = $"{title}. For everybody in the partnership; come as you are, bring a colleague.",
        Audience = [TargetAudience.Everybody],
        ProviderKind = ProviderKind.Commissioned,
        Provider = Provider,
        From = new(10, 0),
        To = new(12, 30),
        Venue = Hall,
        VenueAccess = Access,
        Capacity = capacity,
    };
}
