using System.Text.Json.Serialization;

namespace Partnership.Kernel.Protocols;

/// <summary>Who takes the threshold decision, within what time, with which answers (REV-10, REV-12).</summary>
public sealed record Screening : Sourced
{
    /// <summary>The role key of who calls the deciders together; how soon is the clock that ends with it.</summary>
    public required string Convener { get; init; }

    /// <summary>The role keys of those who decide, one from each statutory partner.</summary>
    public required IReadOnlyList<string> Screeners { get; init; }
    public required Disagreement Disagreement { get; init; }
    public required IReadOnlyList<ThresholdOption> Options { get; init; }
}

/// <summary>What happens when the deciders don't agree.</summary>
public sealed record Disagreement : Sourced
{
    public required string Words { get; init; }

    /// <summary>Role keys of whom the majority decides in consultation with; one of them suffices.</summary>
    public IReadOnlyList<string> ConsultOneOf { get; init; } = [];

    /// <summary>Role keys of who is told of the dissent.</summary>
    public IReadOnlyList<string> Tell { get; init; } = [];
}

public enum ThresholdKind
{
    [JsonStringEnumMemberName("rapid-review")] RapidReview,
    [JsonStringEnumMemberName("not-met")] NotMet,
    [JsonStringEnumMemberName("audit-and-assurance")] AuditAndAssurance,
    [JsonStringEnumMemberName("queries-to-referrer")] QueriesToReferrer,
}

/// <summary>One answer the deciders can give. Whether the incident is notifiable and whether a Rapid Review is wanted are recorded apart from it.</summary>
public sealed record ThresholdOption : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required ThresholdKind Kind { get; init; }

    /// <summary>The key of the stage the case goes to.</summary>
    public required string LeadsTo { get; init; }

    /// <summary>Whether the incident is notifiable under this answer; missing where either is possible.</summary>
    public bool? Notifiable { get; init; }

    /// <summary>Role keys that must all approve before it takes effect; empty where it takes effect at once.</summary>
    public IReadOnlyList<string> NeedsApprovalOf { get; init; } = [];

    /// <summary>What goes with it: the letter to the referrer, assurance asked for, lessons to be fed back.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];
}

public enum FollowUp
{
    [JsonStringEnumMemberName("letter")] Letter,
    [JsonStringEnumMemberName("assurance")] Assurance,
    [JsonStringEnumMemberName("lessons")] Lessons,
}
