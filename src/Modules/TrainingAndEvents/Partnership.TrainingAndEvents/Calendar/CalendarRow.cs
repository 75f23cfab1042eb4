using System.Linq.Expressions;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Calendar;

/// <summary>A session as the calendar shows it: what anybody may see, and no more.</summary>
/// <param name="Track">Of a conference.</param>
internal sealed record CalendarRow(TrainingSessionId Id, long Number, string Title, SessionKind Kind, Level? Level, string Provider, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt,
    bool Online, string? Venue, SessionState State, int Capacity, int Held, int Waiting, DateTimeOffset? MovedAt, string? Track, string[] Topics)
{
    /// <summary>The columns that are read for it.</summary>
    public static readonly Expression<Func<Session, CalendarRow>> Columns = one => new(one.Id, one.Number, one.Title, one.Kind, one.Level, one.Provider, one.StartsAt, one.EndsAt,
        one.Online, one.Venue, one.State, one.Capacity, one.Held, one.Waiting, one.MovedAt, one.Track, one.Topics);

    public int Left => Math.Max(0, Capacity - Held);

    /// <summary>In London. What is in the calendar has a day.</summary>
    public DateOnly Day => London.DateOf(StartsAt.GetValueOrDefault());

    /// <summary>"9:30am to 4pm".</summary>
    public string Hours => StartsAt is { } starts && EndsAt is { } ends ? Times.Between(London.TimeOf(starts), London.TimeOf(ends)) : "";
    public string When => SessionWords.When(StartsAt, EndsAt);
    public string Where => SessionWords.Where(Online, Venue);
    public string Href => SessionWords.Href(Number);

    /// <summary>"Course, basic"; an event has no level.</summary>
    public string What => Level is { } level ? $"{SessionWords.Of(Kind)}, {SessionWords.Of(level).ToLowerInvariant()}" : SessionWords.Of(Kind);

    public Standing StandingAt(DateTimeOffset now) => State == SessionState.Cancelled ? Standing.Cancelled
        : EndsAt <= now ? Standing.Over
        : StartsAt <= now ? Standing.Closed
        : Left > 0 && Waiting == 0 ? Standing.Free
        : Standing.Full;

    /// <summary>"Book now · 3 places left", "Waiting list, 4 waiting", "Cancelled".</summary>
    public string InWordsAt(DateTimeOffset now) => (StandingAt(now), SessionWords.Places(State, StartsAt <= now, Left, Waiting)) switch
    {
        (Standing.Free, var places) => $"Book now · {places}",
        (Standing.Over, _) => "Has taken place",
        (_, var places) => places,
    };

    public string ColourAt(DateTimeOffset now) => StandingAt(now) switch
    {
        Standing.Free => "green",
        Standing.Full => "yellow",
        Standing.Cancelled => "red",
        _ => "grey",
    };
}

/// <summary>How a session stands to somebody who would like to come.</summary>
internal enum Standing { Free, Full, Closed, Over, Cancelled }
