using Partnership.Kernel.Time;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.TheDay;

/// <summary>What can be done when, around the day of a session (TRN-20).</summary>
internal static class AroundTheDay
{
    private const int DaysToCorrect = 14;
    private static readonly TimeSpan BeforeTheDoorOpens = TimeSpan.FromHours(2), BeforeTheCodeWorks = TimeSpan.FromMinutes(30), CodeWorksAfter = TimeSpan.FromHours(2);

    public static DateTimeOffset? CheckInOpens(this Session session) => session.StartsAt is { } starts ? London.StartOf(London.DateOf(starts).AddDays(-1)) : null;

    public static DateTimeOffset? CheckInCloses(this Session session) => session.EndsAt?.AddDays(DaysToCorrect);

    /// <summary>The organiser can say who is there: from the day before, and for two weeks to correct it.</summary>
    public static bool ChecksInAt(this Session session, DateTimeOffset now) => session.IsPublished && session.CheckInOpens() <= now && now < session.CheckInCloses();

    /// <summary>Somebody who is not on the list can be let in: shortly before it begins, and until check-in closes. Earlier than that they book.</summary>
    public static bool LetsInAt(this Session session, DateTimeOffset now) => session.ChecksInAt(now) && session.StartsAt - BeforeTheDoorOpens <= now;

    /// <summary>Those who are in the room can say so themselves.</summary>
    public static bool TakesTheRoomCodeAt(this Session session, DateTimeOffset now) =>
        session.IsPublished && session.StartsAt - BeforeTheCodeWorks <= now && now < session.EndsAt + CodeWorksAfter;

    /// <summary>Why nobody can be marked now, in words; null where they can.</summary>
    public static string? WhyNoCheckInAt(this Session session, DateTimeOffset now) => session switch
    {
        { State: SessionState.Cancelled } => "This session was cancelled.",
        { IsPublished: false } => "This session is not in the calendar yet.",
        _ when session.CheckInOpens() is { } opens && now < opens => $"Check-in opens on {Kernel.Words.Dates.WithDay(London.DateOf(opens))}.",
        _ when session.CheckInCloses() is { } closes && closes <= now => $"Check-in closed on {Kernel.Words.Dates.WithDay(London.DateOf(closes))}: two weeks after the session.",
        _ => null,
    };
}
