using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Evaluations;

/// <summary>When those who were there are asked what they think (TRN-21).</summary>
internal static class EvaluationWindows
{
    public const int MonthsUntilImpact = 3;

    /// <summary>Not in the hour in which they travel home.</summary>
    public static readonly TimeSpan AskedAfter = TimeSpan.FromHours(2);

    public static DateTimeOffset? ImpactFrom(this Session session) => session.EndsAt?.AddMonths(MonthsUntilImpact);

    /// <summary>Whoever was there, once it is over: what evaluations and certificates are for.</summary>
    public static bool WasThereBy(this Place place, Session session, DateTimeOffset now) => place is { Came: true, State: PlaceState.Confirmed } && session.IsPublished && session.IsOverBy(now);
}
