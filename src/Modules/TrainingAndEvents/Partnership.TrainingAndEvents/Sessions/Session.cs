using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Time;
using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Programmes;

namespace Partnership.TrainingAndEvents.Sessions;

/// <summary>What happens once, at a time and a place (TRN-01): a session of a course, or an event. What the public sees of it is open; its joining link is sealed.</summary>
internal sealed class Session
{
    private readonly List<Reservation> _reservations = [];

    private Session() { }

    /// <param name="of">What it is, in words and choices.</param>
    public static Session Draft(TrainingSessionId id, SessionFacts of, DateTimeOffset now)
    {
        var made = new Session { Id = id, State = SessionState.Draft, ChangedAt = now };
        made.Take(of);
        return made;
    }

    public TrainingSessionId Id { get; private set; }

    /// <summary>What it is called by in addresses; given by the database.</summary>
    public long Number { get; private set; }
    public CourseId? Course { get; private set; }
    public ProgrammeId? Programme { get; private set; }

    /// <summary>Which of a conference's tracks, where it has some.</summary>
    public string? Track { get; private set; }
    public SessionKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public Level? Level { get; private set; }
    public TargetAudience[] Audience { get; private set; } = [];

    /// <summary>Keys of the profile's themes.</summary>
    public string[] Topics { get; private set; } = [];
    public ProviderKind ProviderKind { get; private set; }

    /// <summary>The partner that provides it, by key; its people run it as the Business Unit's do.</summary>
    public string? Agency { get; private set; }

    /// <summary>Who provides it, in words.</summary>
    public string Provider { get; private set; } = "";
    public SessionState State { get; private set; }
    public DateTimeOffset? StartsAt { get; private set; }
    public DateTimeOffset? EndsAt { get; private set; }
    public bool Online { get; private set; }
    public string? Venue { get; private set; }

    /// <summary>Steps, lift, hearing loop, parking, prayer room: what people must know before they come.</summary>
    public string? VenueAccess { get; private set; }

    /// <summary>For those booked alone.</summary>
    public Sealed<JoiningLink>? JoiningLink { get; private set; }
    public string? Trainers { get; private set; }
    public int Capacity { get; private set; }

    /// <summary>Confirmed places and open offers; counted by the database.</summary>
    public int Held { get; private set; }

    /// <summary>How many wait; counted by the database.</summary>
    public int Waiting { get; private set; }

    /// <summary>Anybody may book, without a work place.</summary>
    public bool OpenToPublic { get; private set; }
    public Promotion Promotion { get; private set; }

    /// <summary>How long an offer stands, in hours.</summary>
    public int OfferHours { get; private set; }
    public bool NeedsManager { get; private set; }
    public bool AsksAccess { get; private set; }
    public bool AsksDiet { get; private set; }

    /// <summary>What it costs in all, in pence; null where nobody has said.</summary>
    public long? CostPence { get; private set; }

    /// <summary>Rises with each change that calendars must know (RFC 5545).</summary>
    public int Sequence { get; private set; }

    /// <summary>Rises with each saved change of its facts, so that two people who change it at once notice.</summary>
    public int Revision { get; private set; }

    /// <summary>Rises with whatever the public can see; counted by the database.</summary>
    public long Version { get; private set; }

    /// <summary>What of the learning cycle asked for it, "rapid-review" (TRN-05).</summary>
    public string? Origin { get; private set; }
    public string? OriginReference { get; private set; }

    /// <summary>The day by which it must have happened.</summary>
    public DateOnly? DueBy { get; private set; }

    /// <summary>How long it was meant to be by whoever asked for it; nothing goes by it.</summary>
    public int? MeantMinutes { get; private set; }
    public Guid? OfferedBy { get; private set; }
    public string? SentBackBecause { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public string? CancelledBecause { get; private set; }

    /// <summary>When it last moved to another time or place after it had been published.</summary>
    public DateTimeOffset? MovedAt { get; private set; }

    /// <summary>On the wall of the room: those who are there say so with it.</summary>
    public string? CheckInCode { get; private set; }

    /// <summary>When the organiser said that who was there is settled; corrections afterwards are told again.</summary>
    public DateTimeOffset? SettledAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public IReadOnlyList<Reservation> Reservations => _reservations;

    public bool IsPublished => State == SessionState.Published;
    public int Left => Math.Max(0, Capacity - Held);

    public bool HasBegunBy(DateTimeOffset now) => StartsAt is { } starts && starts <= now;
    public bool IsOverBy(DateTimeOffset now) => EndsAt is { } ends && ends <= now;

    /// <summary>Whether somebody may ask for a place: it is published and has not begun.</summary>
    public bool TakesBookingsAt(DateTimeOffset now) => IsPublished && !HasBegunBy(now);

    /// <summary>Whole minutes from start to end; 0 while it has no time.</summary>
    public int Minutes => StartsAt is { } starts && EndsAt is { } ends ? MinutesOfTraining.Between(starts, ends) : 0;

    /// <summary>When an offer made now lapses: after its hours, and never after the session has begun.</summary>
    public DateTimeOffset OfferUntil(DateTimeOffset now)
    {
        var until = now.AddHours(OfferHours);
        return StartsAt is { } starts && starts < until ? starts : until;
    }

    /// <summary>The learning cycle asked for it.</summary>
    public void CameFrom(string origin, string reference, DateOnly dueBy, int? meantMinutes = null) => (Origin, OriginReference, DueBy, MeantMinutes) = (origin, reference, dueBy, meantMinutes);

    /// <summary>A partner asks the Business Unit to put it in the calendar (TRN-02).</summary>
    public Outcome Offer(Guid? by, DateTimeOffset now)
    {
        if (State is not SessionState.Draft) return Outcome.Refused("This was offered already.");
        if (StartsAt is null) return Outcome.Refused("Say when it is before you offer it.", nameof(StartsAt));
        (State, OfferedBy, SentBackBecause, ChangedAt) = (SessionState.Offered, by, null, now);
        return Outcome.Done;
    }

    public Outcome SendBack(string because, DateTimeOffset now)
    {
        if (State is not SessionState.Offered) return Outcome.Refused("This does not wait for an answer any more.");
        (State, SentBackBecause, ChangedAt) = (SessionState.Draft, because, now);
        return Outcome.Done;
    }

    public Outcome Publish(DateTimeOffset now)
    {
        if (State is SessionState.Published or SessionState.Cancelled) return Outcome.Refused(State == SessionState.Published ? "This is published already." : "This was cancelled. Make a new session instead.");
        if (StartsAt is not { } starts || EndsAt is null) return Outcome.Refused("Say when it is before you publish it.");
        if (starts <= now) return Outcome.Refused("It would have begun already. Change its day first.");
        if (!Online && string.IsNullOrWhiteSpace(Venue)) return Outcome.Refused("Say where it is before you publish it.");
        (State, PublishedAt, SentBackBecause, ChangedAt) = (SessionState.Published, PublishedAt ?? now, null, now);
        return Outcome.Done;
    }

    /// <summary>Takes changed facts. Where the time or the place of something published changes, calendars learn of it (TRN-13).</summary>
    /// <returns>Whether those who are booked must be told.</returns>
    public bool Change(SessionFacts facts, DateTimeOffset now)
    {
        var before = (StartsAt, EndsAt, Online, Venue, JoiningLink is null);
        var title = Title;
        Take(facts);
        ChangedAt = now;
        Revision++;
        var moves = before != (StartsAt, EndsAt, Online, Venue, JoiningLink is null);
        if (State != SessionState.Published || !moves && title == Title) return false;
        Sequence++;
        if (moves) MovedAt = now;
        return moves;
    }

    public Outcome Cancel(string because, DateTimeOffset now)
    {
        if (State == SessionState.Cancelled) return Outcome.Refused("This was cancelled already.");
        if (IsOverBy(now)) return Outcome.Refused("This has been held: it can’t be cancelled any more.");
        (State, CancelledAt, CancelledBecause, ChangedAt) = (SessionState.Cancelled, now, because, now);
        Sequence++;
        return Outcome.Done;
    }

    public void Keep(JoiningLinkKept link) => JoiningLink = link.Sealed;

    /// <summary>Places kept for an agency; 0 gives them free.</summary>
    public void Reserve(string agency, int places, DateOnly until, DateTimeOffset now)
    {
        _reservations.RemoveAll(one => one.Agency == agency);
        if (places > 0) _reservations.Add(new(agency, places, until));
        ChangedAt = now;
        Revision++;
    }

    public void OpenCheckIn(string code) => CheckInCode ??= code;

    public void SettleAttendance(DateTimeOffset now) => SettledAt ??= now;

    private void Take(SessionFacts facts)
    {
        (Course, Programme, Track, Kind, Title, Summary) = (facts.Course, facts.Programme, facts.Track, facts.Kind, facts.Title, facts.Summary);
        (Level, Audience, Topics) = (facts.Level, [.. facts.Audience], [.. facts.Topics]);
        (ProviderKind, Agency, Provider) = (facts.ProviderKind, facts.Agency, facts.Provider);
        (StartsAt, EndsAt) = (facts.On, facts.From, facts.To) is ({ } on, { } from, { } to) ? (London.At(on, from), London.At(on, to)) : ((DateTimeOffset?)null, (DateTimeOffset?)null);
        (Online, Venue, VenueAccess, Trainers) = (facts.Online, facts.Online ? null : facts.Venue, facts.Online ? null : facts.VenueAccess, facts.Trainers);
        (Capacity, OpenToPublic, Promotion, OfferHours) = (facts.Capacity, facts.OpenToPublic, facts.Promotion, facts.OfferHours);
        (NeedsManager, AsksAccess, AsksDiet, CostPence) = (facts.NeedsManager, facts.AsksAccess, facts.AsksDiet && !facts.Online, facts.CostPence);
    }
}

/// <summary>Places kept for an agency until the end of a day in London (TRN-11).</summary>
internal sealed record Reservation(string Agency, int Places, DateOnly Until);

/// <summary>Where an online session is joined; whoever has it can come in.</summary>
internal sealed record JoiningLink(string Address, string? Notes) : PersonalContent;

/// <param name="Sealed">Null where there is none.</param>
internal readonly record struct JoiningLinkKept(Sealed<JoiningLink>? Sealed);
