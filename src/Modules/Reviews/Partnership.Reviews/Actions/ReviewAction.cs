using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Actions;

internal readonly record struct ReviewActionId(Guid Value) : IId<ReviewActionId>
{
    public static ReviewActionId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>What an action is for.</summary>
internal enum ActionKind
{
    /// <summary>To keep a child safe, now.</summary>
    Safety,

    /// <summary>Learning that can't wait.</summary>
    Learning,
}

internal sealed record ActionText(string Words) : PersonalContent;

/// <summary>An action of a case: what an agency is to do, by when. One register for all actions of all reviews, wherever they come from.</summary>
internal sealed class ReviewAction
{
    private ReviewAction(ReviewActionId id, CaseId caseId, ActionKind kind, string origin, string agency, DateOnly dueOn, DateTimeOffset raisedAt, string raisedByName) =>
        (Id, CaseId, Kind, Origin, Agency, DueOn, RaisedAt, RaisedByName) = (id, caseId, kind, origin, agency, dueOn, raisedAt, raisedByName);

    public ReviewActionId Id { get; }
    public CaseId CaseId { get; }
    public ActionKind Kind { get; }

    /// <summary>Where it was decided: "panel:0197…".</summary>
    [OpenBecause("Says which panel or review it comes from; it names no person.")]
    public string Origin { get; }

    [OpenBecause("The key of the agency that is to do it.")]
    public string Agency { get; }
    public DateOnly DueOn { get; }
    public Sealed<ActionText>? Text { get; private set; }
    public DateTimeOffset RaisedAt { get; }

    [OpenBecause("The professional who wrote it down.")]
    public string RaisedByName { get; }

    public static ReviewAction Raise(ReviewActionId id, CaseId caseId, ActionKind kind, string origin, string agency, DateOnly dueOn, Sealed<ActionText> text, Actor by, DateTimeOffset at) =>
        new(id, caseId, kind, origin, agency, dueOn, at, by.Name) { Text = text };
}
