using Partnership.Kernel.Calendars;

namespace Partnership.TrainingAndEvents.Sessions;

/// <summary>A session as calendars keep it: the same entry in feeds, downloads and mails, so that each replaces what another one brought.</summary>
internal static class SessionEntry
{
    /// <param name="address">Of this site, without a slash at its end: "https://partnership.example".</param>
    /// <exception cref="InvalidOperationException">It has no day yet: only a draft has none.</exception>
    public static CalendarEntry Of(Session session, string address)
    {
        if (session is not { StartsAt: { } starts, EndsAt: { } ends }) throw new InvalidOperationException($"Session {session.Number} has no day yet.");
        return new(Uid(session.Id), session.Sequence, starts, ends, session.Title)
        {
            Location = session.Where(),
            Description = session.Summary,
            Url = address + session.Href(),
            Cancelled = session.State == SessionState.Cancelled,
            LastModified = session.ChangedAt,
        };
    }

    /// <summary>The same in every file, so that calendars take them for one.</summary>
    public static string Uid(Kernel.Identity.TrainingSessionId session) => $"{session}@partnership.training";
}
