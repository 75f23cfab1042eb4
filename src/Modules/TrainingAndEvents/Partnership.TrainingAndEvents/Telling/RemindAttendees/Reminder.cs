using Partnership.Kernel.Time;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Telling.RemindAttendees;

/// <summary>Which reminder a session's time has come for (TRN-13): a week before and the day before, from 8 in the morning and never at night, and an hour before what is online.
/// One that was missed is sent late, until the next one's time.</summary>
/// <param name="Since">From when on it is due. Whoever was confirmed later has just been told.</param>
internal sealed record Reminder(NoticeKind Kind, DateTimeOffset Since)
{
    private static readonly TimeOnly Morning = new(8, 0), Evening = new(20, 0);

    /// <summary>The longest time before a session at which there is one.</summary>
    public static readonly TimeSpan Earliest = TimeSpan.FromDays(8);

    public string Template => Kind switch
    {
        NoticeKind.WeekBefore => "week-before",
        NoticeKind.DayBefore => "day-before",
        _ => "hour-before",
    };

    /// <returns>Null where none is due.</returns>
    public static Reminder? DueAt(DateTimeOffset now, Session session)
    {
        if (session is not { IsPublished: true, StartsAt: { } starts } || starts <= now) return null;
        if (session.Online && starts.AddHours(-1) is var hour && hour <= now) return new(NoticeKind.HourBefore, hour);
        if (London.TimeOf(now) is var time && (time < Morning || time >= Evening)) return null;
        var on = London.DateOf(starts);
        if (London.At(on.AddDays(-1), Morning) is var day && day <= now) return new(NoticeKind.DayBefore, day);
        return London.At(on.AddDays(-7), Morning) is var week && week <= now ? new(NoticeKind.WeekBefore, week) : null;
    }
}
