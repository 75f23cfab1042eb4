using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.Cases;

/// <summary>What happened to a child or children, from the referral to the learning. Everything told about them is sealed under the case's own key; what stands here is open.</summary>
internal sealed class Case
{
    /// <summary>The transition table: from where, by which step, to where. A step that is not here is refused.</summary>
    private static readonly Dictionary<(CaseStage From, CaseStep Step), CaseStage> Transitions = new()
    {
        [(CaseStage.Screening, CaseStep.ReferrerAsked)] = CaseStage.WithReferrer,
        [(CaseStage.WithReferrer, CaseStep.ReferrerAnswered)] = CaseStage.Screening,
        [(CaseStage.Screening, CaseStep.ThresholdNotMet)] = CaseStage.NotMet,
        [(CaseStage.Screening, CaseStep.ThresholdMet)] = CaseStage.Notification,
        [(CaseStage.Screening, CaseStep.ReviewWantedWithoutNotification)] = CaseStage.RapidReview,
        [(CaseStage.WithReferrer, CaseStep.ThresholdNotMet)] = CaseStage.NotMet,
        [(CaseStage.WithReferrer, CaseStep.ThresholdMet)] = CaseStage.Notification,
        [(CaseStage.WithReferrer, CaseStep.ReviewWantedWithoutNotification)] = CaseStage.RapidReview,
        [(CaseStage.Screening, CaseStep.ApprovalAsked)] = CaseStage.WaitingForApproval,
        [(CaseStage.WithReferrer, CaseStep.ApprovalAsked)] = CaseStage.WaitingForApproval,
        [(CaseStage.WaitingForApproval, CaseStep.Approved)] = CaseStage.NotMet,
        [(CaseStage.WaitingForApproval, CaseStep.NotApproved)] = CaseStage.Screening,
        [(CaseStage.Screening, CaseStep.AuditWanted)] = CaseStage.Audit,
        [(CaseStage.WithReferrer, CaseStep.AuditWanted)] = CaseStage.Audit,
        [(CaseStage.Audit, CaseStep.AuditEnded)] = CaseStage.Concluded,
        [(CaseStage.Notification, CaseStep.Notified)] = CaseStage.RapidReview,
        [(CaseStage.Notification, CaseStep.NotifiedWithoutReview)] = CaseStage.Concluded,
        [(CaseStage.RapidReview, CaseStep.SheetSentForSigning)] = CaseStage.Signing,
        [(CaseStage.Signing, CaseStep.SheetRevised)] = CaseStage.RapidReview,
        [(CaseStage.Signing, CaseStep.Countersigned)] = CaseStage.ReadyToSend,
        [(CaseStage.ReadyToSend, CaseStep.SheetRevised)] = CaseStage.RapidReview,
        [(CaseStage.ReadyToSend, CaseStep.SentToNationalPanel)] = CaseStage.WithNationalPanel,
        [(CaseStage.WithNationalPanel, CaseStep.NationalPanelAnswered)] = CaseStage.Concluded,
    };

    private readonly List<StageChange> _stages = [];
    private readonly List<TeamMember> _team = [];
    private readonly List<ClosedTo> _closedTo = [];
    private readonly List<CaseClock> _clocks = [];
    private readonly List<Happening> _happenings = [];

    private Case(CaseId id, string reference, string initials, int protocolVersion) =>
        (Id, Reference, Initials, ProtocolVersion) = (id, reference, initials, protocolVersion);

    public CaseId Id { get; }

    /// <summary>"TH-2026-0042": what people say and write instead of a name.</summary>
    [OpenBecause("A number that says nothing about the child.")]
    public string Reference { get; }

    [OpenBecause("Lists tell cases apart by reference and initials (REV-92).")]
    public string Initials { get; private set; }

    /// <summary>The version of the protocol it began with and stays on, unless it is moved by an act of its own (HRD-06).</summary>
    public int ProtocolVersion { get; private set; }

    public CaseStage Stage { get; private set; }
    public IReadOnlyList<StageChange> Stages => _stages;
    public IReadOnlyList<TeamMember> Team => _team;

    /// <summary>Who may not see the case, whatever their role: a declared conflict of interest (REV-40).</summary>
    public IReadOnlyList<ClosedTo> ClosedTo => _closedTo;
    public IReadOnlyList<CaseClock> Clocks => _clocks;

    /// <summary>What has happened that starts or ends clocks, each once: what it was, and on which day.</summary>
    public IReadOnlyList<Happening> Happenings => _happenings;

    /// <param name="first">Where it begins: the threshold decision, or where nobody takes one, the notification.</param>
    public static Case Open(CaseId id, string reference, string initials, int protocolVersion, DateTimeOffset at, DateOnly receivedOn, CaseStage first = CaseStage.Screening)
    {
        var opened = new Case(id, reference, initials, protocolVersion) { Stage = first };
        opened._stages.Add(new(first, at, receivedOn));
        return opened;
    }

    /// <summary>Takes a step of the transition table.</summary>
    /// <param name="happenedOn">The day it happened, which may be before the day it is recorded.</param>
    public Outcome Take(CaseStep step, DateTimeOffset at, DateOnly happenedOn)
    {
        if (!Transitions.TryGetValue((Stage, step), out var next))
            return Outcome.Refused($"The case is at “{Stage.InWords()}” now, so this can’t be done any more, or not yet. Look at the case again.");
        Stage = next;
        _stages.Add(new(next, at, happenedOn));
        StopWhatCannotHappenAnyMore(happenedOn);
        return Outcome.Done;
    }

    /// <summary>Goes on by another version of the protocol.</summary>
    public void MoveToProtocol(int version) => ProtocolVersion = version;

    /// <summary>Lets somebody see the case, for a reason and, where known, until a day (REV-90). Somebody already on the team for this part stays, until the later of both days.</summary>
    public void Admit(PersonId person, TeamPart part, string role, string reason, DateOnly from, DateOnly? until = null)
    {
        if (_team.FirstOrDefault(member => member.Person == person && member.Part == part && (member.Covers(from) || member.From == from)) is { } known) known.StayAtLeastUntil(until);
        else _team.Add(new(person, part, role, reason, from, until));
    }

    /// <summary>Ends all that somebody is on the team for; <paramref name="lastDay"/> is the last day they may see the case.</summary>
    public void Release(PersonId person, DateOnly lastDay) => End(member => member.Person == person, lastDay);

    /// <summary>Ends what somebody is on the team for in one part; another part goes on.</summary>
    public void Release(PersonId person, TeamPart part, DateOnly lastDay) => End(member => member.Person == person && member.Part == part, lastDay);

    /// <summary>Ends a part for everybody but those who still have something to do in it.</summary>
    public void EndPart(TeamPart part, DateOnly lastDay, params IReadOnlyCollection<PersonId> except) => End(member => member.Part == part && !except.Contains(member.Person), lastDay);

    /// <summary>Closes the case to somebody at once, until further notice.</summary>
    public void CloseTo(PersonId person, string reason, DateTimeOffset at)
    {
        if (!IsClosedTo(person)) _closedTo.Add(new(person, reason, at));
    }

    public bool IsClosedTo(PersonId person) => _closedTo.Any(one => one.Person == person);

    /// <summary>Opens the case again to somebody it was closed to.</summary>
    public void ReopenTo(PersonId person) => _closedTo.RemoveAll(one => one.Person == person);

    private void End(Func<TeamMember, bool> which, DateOnly lastDay)
    {
        foreach (var member in _team.Where(member => which(member) && (member.Until is null || member.Until > lastDay))) member.EndOn(lastDay);
    }

    /// <summary>The clock of this key, or null.</summary>
    public CaseClock? Clock(string key) => _clocks.SingleOrDefault(clock => clock.Key == key);

    /// <summary>The clock that this event ends: one that runs before one that is over, the nearest first; null where the protocol sets no time.</summary>
    public CaseClock? ClockTo(CaseEvent happening) => _clocks.Where(clock => clock.Ends == happening).OrderByDescending(clock => clock.Runs).ThenBy(clock => clock.EndsAt).FirstOrDefault();

    /// <summary>Starts a clock. What it asks for may have been done before.</summary>
    public void Start(CaseClock clock)
    {
        MeetIfDone(clock);
        _clocks.Add(clock);
    }

    /// <summary>Meets a clock whose event has happened before it asked for it.</summary>
    public void MeetIfDone(CaseClock clock)
    {
        if (Happened(clock.Ends) is { } done) clock.Meet(done.On, done.At);
    }

    /// <summary>The event, or null while it has not happened.</summary>
    public Happening? Happened(CaseEvent happened) => _happenings.SingleOrDefault(one => one.Event == happened);

    /// <summary>Something happened: every clock that asked for it is met. The first time counts, until it is put right.</summary>
    /// <param name="at">The moment, where it is known.</param>
    public void Note(CaseEvent happened, DateOnly on, DateTimeOffset? at)
    {
        if (Happened(happened) is null) _happenings.Add(new(happened, on, at?.ToUniversalTime()));
        foreach (var clock in _clocks.Where(clock => clock.Ends == happened)) clock.Meet(on, at?.ToUniversalTime());
    }

    /// <summary>The day on which something happened was recorded wrongly, or an earlier one is known now: the clocks it ended are met on the right one (PLT-13).</summary>
    public void PutRight(CaseEvent happened, DateOnly on)
    {
        Happened(happened)?.PutRight(on);
        foreach (var clock in _clocks.Where(clock => clock.Ends == happened)) clock.Reopen();
        Note(happened, on, null);
    }

    /// <summary>The case went a way on which nobody does this any more: it is not late for ever.</summary>
    private void StopWhatCannotHappenAnyMore(DateOnly on)
    {
        if (Stage is not (CaseStage.NotMet or CaseStage.Audit or CaseStage.Concluded)) return;
        foreach (var clock in _clocks.Where(clock => OfTheReview.Contains(clock.Ends) || (Stage != CaseStage.Audit && OfTheAudit.Contains(clock.Ends))))
            clock.Stop(on, $"The case went on to “{Stage.InWords()}”.");
    }

    private static readonly CaseEvent[] OfTheAudit = [CaseEvent.AuditSuitabilityDecision, CaseEvent.AuditReported];

    private static readonly CaseEvent[] OfTheReview =
    [
        CaseEvent.ScreeningConvened, CaseEvent.ScreeningDecision, CaseEvent.Notified, CaseEvent.RecommendationPassedOn, CaseEvent.ChecksAsked, CaseEvent.ChecksReturned,
        CaseEvent.ChronologyCombined, CaseEvent.ChronologyShared, CaseEvent.PanelHeld, CaseEvent.WriteUpSent, CaseEvent.RapidReviewDecided, CaseEvent.DecisionSent,
    ];
}

/// <summary>An event of a case that starts or ends clocks: the day, and the moment where it is known.</summary>
internal sealed class Happening(CaseEvent @event, DateOnly on, DateTimeOffset? at)
{
    public CaseEvent Event { get; private set; } = @event;
    public DateOnly On { get; private set; } = on;
    public DateTimeOffset? At { get; private set; } = at;

    public void PutRight(DateOnly on) => (On, At) = (on, null);
}

/// <summary>A step that moves a case from one stage to the next.</summary>
internal enum CaseStep
{
    ReferrerAsked, ReferrerAnswered, ThresholdNotMet, ThresholdMet, ReviewWantedWithoutNotification, ApprovalAsked, Approved, NotApproved, AuditWanted, AuditEnded, Notified, NotifiedWithoutReview,
    SheetSentForSigning, SheetRevised, Countersigned, SentToNationalPanel, NationalPanelAnswered,
}
