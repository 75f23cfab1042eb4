using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.DecisionSheets.Facts;

/// <summary>What a decision sheet is made from: what was recorded of the panel, the checks and the actions, opened.</summary>
internal sealed record CaseRecord : PersonalContent
{
    /// <summary>The day the panel decided; null while it has not.</summary>
    public DateOnly? DecidedOn { get; init; }
    public PanelDecision? Decision { get; init; }
    /// <summary>Null for a review that was wanted without a notification.</summary>
    public DateOnly? NotifiedOn { get; init; }
    public IReadOnlyList<PanelPlace> Places { get; init; } = [];
    public IReadOnlyList<CriterionFound> Criteria { get; init; } = [];
    public IReadOnlyList<ThemeFound> Themes { get; init; } = [];
    public string? SystemicLearning { get; init; }
    public IReadOnlyList<AgencySaid> Presentations { get; init; } = [];
    public IReadOnlyList<AgencyAsked> Agencies { get; init; } = [];
    public IReadOnlyList<ActionTaken> Actions { get; init; } = [];
    public IReadOnlyList<ChildOfCase> Children { get; init; } = [];

    /// <summary>Whose check is missing: the sheet must explain it (REV-34).</summary>
    public IEnumerable<AgencyAsked> Missing => Agencies.Where(agency => agency.IsMissing);
}

/// <summary>What was voted on and how it came out. <paramref name="Dissent"/> is word for word.</summary>
internal sealed record PanelDecision(
    string Recommendation, bool NationalReview, bool LocalCriteriaMet, bool NationalCriteriaMet, string Reasons, int For, int Against, string? Tie, IReadOnlyList<Dissent> Dissent) : PersonalContent;

internal sealed record Dissent(string Name, string Title, string Reason) : PersonalContent;

/// <summary>A place at the panel. <paramref name="Part"/>: "Voted", "Attended without a vote", "Withdrew: …".</summary>
internal sealed record PanelPlace(string Name, string Title, string Agency, string Part, string? Conflict) : PersonalContent;

internal sealed record CriterionFound(LawKind Kind, string Words, bool Met, string Why) : PersonalContent;

internal sealed record ThemeFound(string Title, IReadOnlyList<string> Learning) : PersonalContent;

internal sealed record AgencySaid(string Agency, string Notes) : PersonalContent;

internal sealed record AgencyAsked(string Key, string Name, bool IsMissing) : PersonalContent;

internal sealed record ActionTaken(string What, string Agency, DateOnly DueOn, bool ForSafety) : PersonalContent;

internal sealed record ChildOfCase(string Name, string Born, string Address) : PersonalContent;
