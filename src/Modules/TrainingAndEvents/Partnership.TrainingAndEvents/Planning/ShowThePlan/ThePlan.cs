using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Planning.ShowThePlan;

/// <summary>The forward plan of training: the next twelve months, and what of it needs somebody (TRN-04, TRN-05).</summary>
internal sealed record ThePlan : IQuery<ForwardPlan>;

/// <param name="Months">Twelve, from this one; each with what happens from today on, drafts and offers included.</param>
/// <param name="WithoutADay">Drafts for which nobody has said when.</param>
/// <param name="AskedFor">Drafts that the learning cycle asked for, the earliest due first.</param>
/// <param name="ToSettle">How many people's agency is to be settled.</param>
internal sealed record ForwardPlan(DateOnly Today, IReadOnlyList<PlanMonth> Months, IReadOnlyList<Session> WithoutADay, IReadOnlyList<ThresholdsYear> Thresholds, SafeguardingMonth November,
    IReadOnlyList<Session> AskedFor, IReadOnlyList<Session> Offers, int ToSettle);

internal sealed record PlanMonth(DateOnly First, IReadOnlyList<Session> Sessions)
{
    public int Published => Sessions.Count(one => one.IsPublished);
    public int NotYet => Sessions.Count - Published;
}

/// <param name="Set">In the calendar, or held.</param>
/// <param name="NotYet">With a day, but not in the calendar.</param>
internal sealed record ThresholdsYear(int Year, IReadOnlyList<Session> Set, IReadOnlyList<Session> NotYet)
{
    /// <summary>"Set: 2 February. Not in the calendar yet: 8 June."</summary>
    public string Days => string.Join(' ', new[] { Listed("Set", Set), Listed("Not in the calendar yet", NotYet) }.Where(one => one.Length > 0));

    /// <summary>How the year falls short, in words; null where it does not.</summary>
    public string? Short => new ThresholdsTrainingIsHeldThreeTimesAYear(Year, Set.Count).Broken()?.Words;

    private static string Listed(string what, IReadOnlyList<Session> sessions) =>
        sessions.Count == 0 ? "" : $"{what}: {Counts.AndList([.. sessions.Select(one => one.StartsAt is { } starts ? Dates.DayAndMonth(London.DateOf(starts)) : "")])}.";
}
