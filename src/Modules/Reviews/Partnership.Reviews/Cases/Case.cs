using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

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

    private Case(CaseId id, string reference, string initials, int protocolVersion) =>
        (Id, Reference, Initials, ProtocolVersion) = (id, reference, initials, protocolVersion);

    public CaseId Id { get; }

    /// <summary>"TH-2026-0042": what people say and write instead of a name.</summary>
    [OpenBecause("A number that says nothing about the child.")]
    public string Reference { get; }

    [OpenBecause("Lists tell cases apart by reference and initials (REV-92).")]
    public string Initials { get; private set; }

    /// <summary>The version of the protocol it began with and stays on (HRD-06).</summary>
    public int ProtocolVersion { get; }

    public CaseStage Stage { get; private set; }
    public IReadOnlyList<StageChange> Stages => _stages;
    public IReadOnlyList<TeamMember> Team => _team;

    /// <summary>Who may not see the case, whatever their role: a declared conflict of interest (REV-40).</summary>
    public IReadOnlyList<ClosedTo> ClosedTo => _closedTo;
    public IReadOnlyList<CaseClock> Clocks => _clocks;

    public static Case Open(CaseId id, string reference, string initials, int protocolVersion, DateTimeOffset at, DateOnly receivedOn)
    {
        var opened = new Case(id, reference, initials, protocolVersion);
        opened._stages.Add(new(CaseStage.Screening, at, receivedOn));
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
        return Outcome.Done;
    }

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

    /// <summary>A clock of this key that was not replaced, or null.</summary>
    public CaseClock? Clock(string key) => _clocks.SingleOrDefault(clock => clock.Key == key);

    public void Start(CaseClock clock)
    {
        if (Clock(clock.Key) is { } running) running.RecomputeTo(clock);
        else _clocks.Add(clock);
    }
}

/// <summary>A step that moves a case from one stage to the next.</summary>
internal enum CaseStep
{
    ReferrerAsked, ReferrerAnswered, ThresholdNotMet, ThresholdMet, ReviewWantedWithoutNotification, Notified, NotifiedWithoutReview,
    SheetSentForSigning, SheetRevised, Countersigned, SentToNationalPanel, NationalPanelAnswered,
}
