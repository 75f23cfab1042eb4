using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.Screening;

internal readonly record struct ThresholdDecisionId(Guid Value) : IId<ThresholdDecisionId>
{
    public static ThresholdDecisionId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>What those who screen decided (REV-11). "Is it notifiable?" and "is a Rapid Review wanted?" are two answers, never one. Its reasons are sealed.</summary>
internal sealed class ThresholdDecision
{
    private readonly List<DecisionFollowUp> _followUps = [];
    private readonly List<NoFurtherActionAnswer> _answers = [];

    private ThresholdDecision(ThresholdDecisionId id, CaseId caseId, string option, DateOnly decidedOn, DateTimeOffset recordedAt) =>
        (Id, CaseId, Option, DecidedOn, RecordedAt) = (id, caseId, option, decidedOn, recordedAt);

    public ThresholdDecisionId Id { get; }
    public CaseId CaseId { get; }

    /// <summary>The key of the protocol's option.</summary>
    [OpenBecause("A key of the protocol; it tells nothing about a person.")]
    public string Option { get; }
    public bool Notifiable { get; private set; }
    public bool ReviewWanted { get; private set; }

    /// <summary>Those who screen did not all say the same.</summary>
    public bool WithDissent { get; private set; }

    /// <summary>The day it was taken: the law of that day judges it (HRD-06).</summary>
    public DateOnly DecidedOn { get; }
    public DateTimeOffset RecordedAt { get; }
    public Sealed<ThresholdReasons>? Reasons { get; private set; }

    /// <summary>What goes with a threshold that is not met: a letter, assurance, lessons to be fed back (REV-14).</summary>
    public IReadOnlyList<DecisionFollowUp> FollowUps => _followUps;

    /// <summary>What those answered whose approval the protocol asks for; empty where it asks for none.</summary>
    public IReadOnlyList<NoFurtherActionAnswer> Answers => _answers;

    public NoFurtherActionAnswer? AnswerOf(string role) => _answers.SingleOrDefault(one => one.Role == role);

    public void Answer(NoFurtherActionAnswer answer) => _answers.Add(answer);

    public static ThresholdDecision Take(ThresholdDecisionId id, CaseId caseId, string option, bool notifiable, bool reviewWanted, bool withDissent, DateOnly decidedOn, DateTimeOffset recordedAt, Sealed<ThresholdReasons> reasons) =>
        new(id, caseId, option, decidedOn, recordedAt) { Notifiable = notifiable, ReviewWanted = reviewWanted, WithDissent = withDissent, Reasons = reasons };

    public void AskFor(FollowUp what, DateOnly dueOn) => _followUps.Add(new(what, dueOn, null));

    public Outcome Finish(FollowUp what, DateOnly on)
    {
        var place = _followUps.FindIndex(one => one.Kind == what && one.DoneOn is null);
        if (place < 0) return Outcome.Refused("This was done already, or was never asked for.");
        _followUps[place].Finish(on);
        return Outcome.Done;
    }
}

/// <summary>Something asked for with a decision, by when, and the day it was done.</summary>
internal sealed class DecisionFollowUp(FollowUp kind, DateOnly dueOn, DateOnly? doneOn)
{
    public FollowUp Kind { get; } = kind;
    public DateOnly DueOn { get; } = dueOn;
    public DateOnly? DoneOn { get; private set; } = doneOn;
    public void Finish(DateOnly on) => DoneOn = on;
}
