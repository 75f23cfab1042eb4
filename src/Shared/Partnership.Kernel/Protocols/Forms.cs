using System.Text.Json.Serialization;

namespace Partnership.Kernel.Protocols;

/// <summary>What the professional's referral form offers and asks to be declared (REV-03).</summary>
public sealed record ReferralForm
{
    /// <summary>What a referrer may propose.</summary>
    public required IReadOnlyList<ProposedPathway> Pathways { get; init; }
    public required IReadOnlyList<Declaration> Declarations { get; init; }

    /// <summary>Referrals of these agencies go through, or are copied to, another.</summary>
    public IReadOnlyList<ReferralRoute> Routes { get; init; } = [];
}

public sealed record ProposedPathway : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public string? Help { get; init; }
}

/// <summary>A statement the referrer ticks; <see cref="NamesAPerson"/> where it names whom they spoke with.</summary>
public sealed record Declaration : Sourced
{
    public required string Key { get; init; }
    public required string Words { get; init; }
    public bool NamesAPerson { get; init; }
}

public sealed record ReferralRoute : Sourced
{
    /// <summary>Agency keys whose referrals it is about.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The agency key that is copied in.</summary>
    public required string CopyTo { get; init; }
}

/// <summary>What each agency is asked about its contact with the child and family (REV-30).</summary>
public sealed record CheckForm : Sourced
{
    public required IReadOnlyList<CheckSection> Sections { get; init; }
}

public sealed record CheckSection
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<CheckQuestion> Questions { get; init; }
}

public sealed record CheckQuestion : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required QuestionKind Kind { get; init; }

    /// <summary>Prompts under "Help with this question".</summary>
    public IReadOnlyList<string> Help { get; init; } = [];

    /// <summary>An empty answer is refused when the form is sent.</summary>
    public bool Required { get; init; } = true;
}

public enum QuestionKind
{
    /// <summary>What happened: no analysis asked.</summary>
    [JsonStringEnumMemberName("facts")] Facts,
    [JsonStringEnumMemberName("analysis")] Analysis,

    /// <summary>Dated entries that are merged into the combined chronology.</summary>
    [JsonStringEnumMemberName("chronology")] Chronology,

    /// <summary>Themes of the profile's own list, with words.</summary>
    [JsonStringEnumMemberName("themes")] Themes,
    [JsonStringEnumMemberName("yes-no")] YesNo,
}

/// <summary>The parts of the decision sheet in order (REV-45).</summary>
public sealed record DecisionSheet : Sourced
{
    public required IReadOnlyList<SheetPart> Parts { get; init; }
}

public sealed record SheetPart : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required SheetContent Content { get; init; }

    /// <summary>What a narrative begins with, to be edited; missing where it begins empty.</summary>
    public NarrativeStart? BeginsWith { get; init; }
}

/// <summary>What fills a part: the Business Unit's own words, or something of the record that nobody edits.</summary>
public enum SheetContent
{
    [JsonStringEnumMemberName("narrative")] Narrative,
    [JsonStringEnumMemberName("themes")] Themes,

    /// <summary>What the panel recommended, with the vote and the dissent.</summary>
    [JsonStringEnumMemberName("decision")] Decision,
    [JsonStringEnumMemberName("national-review")] NationalReview,
    [JsonStringEnumMemberName("criteria")] Criteria,

    /// <summary>The agencies asked, and why one is missing.</summary>
    [JsonStringEnumMemberName("agencies")] Agencies,
    [JsonStringEnumMemberName("decision-makers")] DecisionMakers,
    [JsonStringEnumMemberName("immediate-actions")] ImmediateActions,
    [JsonStringEnumMemberName("notification")] Notification,

    /// <summary>Names, dates of birth and addresses of the children.</summary>
    [JsonStringEnumMemberName("identifying-details")] IdentifyingDetails,
}

public enum NarrativeStart
{
    /// <summary>What each agency presented to the panel.</summary>
    [JsonStringEnumMemberName("presentations")] Presentations,
    [JsonStringEnumMemberName("learning")] Learning,

    /// <summary>The immediate actions for a child's safety.</summary>
    [JsonStringEnumMemberName("safety-actions")] SafetyActions,
}
