using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.Panels;

/// <summary>The Rapid Review Panel of one case: its day, who sits on it, what it found, how it voted. What is said about the case is sealed.</summary>
internal sealed class Panel
{
    /// <summary>The transition table: from where, by which step, to where. A step that is not here is refused.</summary>
    private static readonly Dictionary<(PanelState From, PanelStep Step), PanelState> Transitions = new()
    {
        [(PanelState.Scheduled, PanelStep.Moved)] = PanelState.Scheduled,
        [(PanelState.PackSent, PanelStep.Moved)] = PanelState.PackSent,
        [(PanelState.Scheduled, PanelStep.Cancelled)] = PanelState.Cancelled,
        [(PanelState.PackSent, PanelStep.Cancelled)] = PanelState.Cancelled,
        [(PanelState.Scheduled, PanelStep.PackSent)] = PanelState.PackSent,
        [(PanelState.PackSent, PanelStep.PackSent)] = PanelState.PackSent,
        [(PanelState.Meeting, PanelStep.PackSent)] = PanelState.Meeting,
        [(PanelState.PackSent, PanelStep.Opened)] = PanelState.Meeting,
        [(PanelState.Meeting, PanelStep.Noted)] = PanelState.Meeting,
        [(PanelState.Meeting, PanelStep.Decided)] = PanelState.Closed,
    };

    private readonly List<Attendee> _attendees = [];
    private readonly List<CriterionAnswer> _answers = [];
    private readonly List<Presentation> _presentations = [];
    private readonly List<Learning> _learning = [];
    private readonly List<Motion> _motions = [];

    private Panel(PanelId id, CaseId caseId, string chairRole) => (Id, CaseId, ChairRole) = (id, caseId, chairRole);

    public PanelId Id { get; }
    public CaseId CaseId { get; }

    [OpenBecause("The key of the role that chairs; it names no person.")]
    public string ChairRole { get; }
    public PanelState State { get; private set; }
    public DateOnly HeldOn { get; private set; }

    /// <summary>London's time.</summary>
    public TimeOnly StartsAt { get; private set; }
    public TimeOnly EndsAt { get; private set; }

    [OpenBecause("Where the panel meets, a room or a link; nothing about the case.")]
    public string Place { get; private set; } = "";

    /// <summary>The number of its working day when it was set, and how many working days must lie before another case's panel (REV-24): the database keeps them apart.</summary>
    public int DayOrdinal { get; private set; }
    public int KeptFree { get; private set; }

    /// <summary>Counts the times the invitation changed, from 0: calendars take the newest.</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whether there is still a need for systemic learning, after reviews with the same themes (REV-42); null until it is answered.</summary>
    public bool? SystemicLearningNeeded { get; private set; }
    public Sealed<SystemicWhy>? SystemicWhy { get; private set; }

    public IReadOnlyList<Attendee> Attendees => _attendees;
    public IReadOnlyList<CriterionAnswer> Answers => _answers;
    public IReadOnlyList<Presentation> Presentations => _presentations;
    public IReadOnlyList<Learning> Learning => _learning;
    public IReadOnlyList<Motion> Motions => _motions;

    /// <summary>Who chairs: whoever sits in the chair's seat, a substitute included; null while nobody can.</summary>
    public Attendee? Chair => _attendees.FirstOrDefault(one => one.Role == ChairRole && one.Sits);

    /// <summary>The motion that is being voted on, or waits for the chair's own decision.</summary>
    public Motion? OpenMotion => _motions.SingleOrDefault(motion => motion.State is MotionState.Open or MotionState.Tied);

    /// <summary>The motion the panel carried: its recommendation.</summary>
    public Motion? Decision => _motions.SingleOrDefault(motion => motion.State == MotionState.Carried);

    public static Panel Schedule(PanelId id, CaseId caseId, string chairRole, PanelDay day)
    {
        var panel = new Panel(id, caseId, chairRole);
        panel.Take(day);
        return panel;
    }

    public Outcome Move(PanelDay day) => Then(PanelStep.Moved, () =>
    {
        Take(day);
        Sequence++;
    });

    public Outcome Cancel() => Then(PanelStep.Cancelled, () => Sequence++);

    public Outcome SendPack() => Then(PanelStep.PackSent);

    public Outcome Open() => Then(PanelStep.Opened);

    public Attendee? Attendee(PersonId? person) => person is { } id ? _attendees.FirstOrDefault(one => one.Person == id) : null;

    /// <summary>Seats somebody; somebody who sits already stays as they are.</summary>
    /// <returns>True when they were added.</returns>
    public bool Seat(Attendee attendee)
    {
        if (Attendee(attendee.Person) is not null) return false;
        _attendees.Add(attendee);
        return true;
    }

    /// <summary>Takes those off who were invited for a role that somebody else holds on the new day, unless they have acted as members.</summary>
    public IReadOnlyList<Attendee> Unseat(Func<Attendee, bool> holdsTheRole)
    {
        var gone = _attendees.Where(one => one.Seat is SeatKind.Core or SeatKind.WithoutVote && one is { Interest: null, ReplacedBy: null } && !holdsTheRole(one)).ToList();
        foreach (var one in gone) _attendees.Remove(one);
        return gone;
    }

    public void RecordAttendance(IReadOnlyCollection<PersonId> present)
    {
        foreach (var one in _attendees) one.Attends(present.Contains(one.Person) && one.Sits);
    }

    /// <summary>A declared conflict takes effect at once: the open vote goes with it (HRD-20).</summary>
    public void Declare(Attendee attendee, Interest interest, Sealed<InterestWords>? words, DateTimeOffset at)
    {
        attendee.Declare(interest, words, at);
        if (attendee.IsShutOut) OpenMotion?.VoidVotesOf(attendee.Person, at);
    }

    public Outcome Answer(CriterionAnswer answer) => Then(PanelStep.Noted, () => _answers.Add(answer));

    public CriterionAnswer? AnswerTo(LawText text) => _answers.FirstOrDefault(one => one.Key == text.Key && one.Kind == text.Kind);

    public Outcome Present(Presentation presentation) => Then(PanelStep.Noted, () => _presentations.Add(presentation));

    public Outcome Learn(Learning learning) => Then(PanelStep.Noted, () => _learning.Add(learning));

    public Outcome AnswerSystemicLearning(bool needed, Sealed<SystemicWhy> why) =>
        Then(PanelStep.Noted, () => (SystemicLearningNeeded, SystemicWhy) = (needed, why));

    /// <summary>Checks that the panel meets: what is noted, answered and voted is noted in its meeting.</summary>
    public Outcome Note() => Then(PanelStep.Noted);

    public Outcome Put(Motion motion) =>
        OpenMotion is not null ? Outcome.Refused("Something is being voted on already.") : Then(PanelStep.Noted, () => _motions.Add(motion));

    /// <summary>Ends the meeting once a motion is carried; one that is tied or lost leaves it open.</summary>
    public Outcome Conclude(DateTimeOffset at) => Decision is null ? Outcome.Done : Then(PanelStep.Decided, () => ClosedAt = at);

    private void Take(PanelDay day) =>
        (HeldOn, StartsAt, EndsAt, Place, DayOrdinal, KeptFree) = (day.HeldOn, day.StartsAt, day.EndsAt, day.Place, day.Ordinal, day.KeptFree);

    private Outcome Then(PanelStep step, Action? change = null)
    {
        if (!Transitions.TryGetValue((State, step), out var next))
            return Outcome.Refused($"The panel is at “{State.InWords()}” now, so this can’t be done any more, or not yet. Look at it again.");
        State = next;
        change?.Invoke();
        return Outcome.Done;
    }
}

/// <summary>When and where a panel meets.</summary>
/// <param name="Ordinal">The number of the working day on the calendar of the moment it was set.</param>
/// <param name="KeptFree">Working days within which no other case's panel may be.</param>
internal sealed record PanelDay(DateOnly HeldOn, TimeOnly StartsAt, TimeOnly EndsAt, string Place, int Ordinal, int KeptFree);
