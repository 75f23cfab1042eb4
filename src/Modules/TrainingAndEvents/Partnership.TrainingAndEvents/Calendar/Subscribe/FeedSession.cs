using System.Linq.Expressions;
using Partnership.Kernel.Calendars;
using Partnership.Kernel.Identity;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Calendar.Subscribe;

/// <summary>A session as feeds carry it. Places left are not in it: they change by the minute, and a feed is read once a day.</summary>
internal sealed record FeedSession(TrainingSessionId Id, long Number, string Title, string Summary, SessionKind Kind, Level? Level, string Provider, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt,
    bool Online, string? Venue, SessionState State, int Sequence, DateTimeOffset ChangedAt, DateTimeOffset? PublishedAt)
{
    public static readonly Expression<Func<Session, FeedSession>> Columns = one => new(one.Id, one.Number, one.Title, one.Summary, one.Kind, one.Level, one.Provider, one.StartsAt, one.EndsAt,
        one.Online, one.Venue, one.State, one.Sequence, one.ChangedAt, one.PublishedAt);

    public bool Cancelled => State == SessionState.Cancelled;
    public string When => SessionWords.When(StartsAt, EndsAt);
    public string Where => SessionWords.Where(Online, Venue);
    public string Href => SessionWords.Href(Number);

    /// <summary>"Course", "Basic".</summary>
    public IReadOnlyList<string> Categories => Level is { } level ? [SessionWords.Of(Kind), SessionWords.Of(level)] : [SessionWords.Of(Kind)];

    /// <summary>The entry has the same name in feeds, files and mails, so that each replaces what another one brought.</summary>
    /// <param name="site">"https://partnership.example".</param>
    public CalendarEntry Entry(string site) => new(SessionEntry.Uid(Id), Sequence, StartsAt.GetValueOrDefault(), EndsAt.GetValueOrDefault(), Title)
    {
        Location = Where,
        Description = $"{Summary}\n\n{Provider}\n{(Online ? "Those who have a place are sent the link to join.\n" : "")}{site}{Href}",
        Url = site + Href,
        Cancelled = Cancelled,
        LastModified = ChangedAt,
        Categories = Categories,
    };
}
