using System.Text.Json.Serialization;

namespace Partnership.Kernel.Protocols;

/// <summary>A stage of a case: what is done in it, who acts (role keys), and the stages it can lead to; none where the case ends.</summary>
public sealed record Stage : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required StageKind Kind { get; init; }
    public required IReadOnlyList<string> Who { get; init; }
    public required IReadOnlyList<string> Next { get; init; }
}

/// <summary>What is done in a stage. A protocol names its stages as it likes, leaves some out and joins them its own way; what can follow what is <see cref="StageOrder"/>.</summary>
public enum StageKind
{
    /// <summary>It came in.</summary>
    [JsonStringEnumMemberName("referral")] Referral,

    /// <summary>The threshold decision.</summary>
    [JsonStringEnumMemberName("screening")] Screening,
    [JsonStringEnumMemberName("notification")] Notification,
    [JsonStringEnumMemberName("checks")] Checks,
    [JsonStringEnumMemberName("panel")] Panel,

    /// <summary>The decision sheet and its signatures.</summary>
    [JsonStringEnumMemberName("decision")] Decision,

    /// <summary>Sent to the National Panel.</summary>
    [JsonStringEnumMemberName("submission")] Submission,
    [JsonStringEnumMemberName("learning-review")] LearningReview,
    [JsonStringEnumMemberName("publication")] Publication,

    /// <summary>Audit and assurance in place of a Rapid Review.</summary>
    [JsonStringEnumMemberName("audit")] Audit,

    /// <summary>Nothing further, once those named have approved it.</summary>
    [JsonStringEnumMemberName("no-further-action")] NoFurtherAction,

    /// <summary>The threshold was not met: letter, assurance, lessons.</summary>
    [JsonStringEnumMemberName("not-met")] NotMet,
    [JsonStringEnumMemberName("closed")] Closed,
}

/// <summary>What can follow what, whatever a protocol calls it.</summary>
public static class StageOrder
{
    private static readonly Dictionary<StageKind, StageKind[]> After = new()
    {
        [StageKind.Referral] = [StageKind.Screening, StageKind.Notification],
        [StageKind.Screening] = [StageKind.Notification, StageKind.Checks, StageKind.Audit, StageKind.NoFurtherAction, StageKind.NotMet, StageKind.Referral],
        [StageKind.Notification] = [StageKind.Checks],
        [StageKind.Checks] = [StageKind.Panel],
        [StageKind.Panel] = [StageKind.Decision],
        [StageKind.Decision] = [StageKind.Submission, StageKind.Panel],
        [StageKind.Submission] = [StageKind.LearningReview, StageKind.Closed, StageKind.Panel],
        [StageKind.LearningReview] = [StageKind.Publication, StageKind.Closed],
        [StageKind.Publication] = [StageKind.Closed],
        [StageKind.Audit] = [StageKind.Closed],
        [StageKind.NoFurtherAction] = [StageKind.Closed, StageKind.Screening],
        [StageKind.NotMet] = [StageKind.Closed],
        [StageKind.Closed] = [],
    };

    /// <summary>The stages without which a Rapid Review can't be held, or the law not kept.</summary>
    public static readonly IReadOnlyList<StageKind> Needed =
        [StageKind.Referral, StageKind.Notification, StageKind.Checks, StageKind.Panel, StageKind.Decision, StageKind.Submission, StageKind.Closed];

    public static bool Allows(StageKind from, StageKind to) => After[from].Contains(to);

    /// <summary>The kind as a protocol's file writes it.</summary>
    public static string Word(this StageKind kind) => kind switch
    {
        StageKind.LearningReview => "learning-review",
        StageKind.NoFurtherAction => "no-further-action",
        StageKind.NotMet => "not-met",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
