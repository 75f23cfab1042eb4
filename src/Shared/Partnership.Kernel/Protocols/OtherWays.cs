using System.Text.Json.Serialization;

namespace Partnership.Kernel.Protocols;

/// <summary>The way of a referral that is audited in place of a Rapid Review (AUD-10). How soon is said by the clocks that end with the decision on suitability and with the report.</summary>
public sealed record AuditRoute : Sourced
{
    /// <summary>The key of the group whose next meeting decides on suitability and priority.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>What it may decide.</summary>
    public required IReadOnlyList<AuditOutcome> Outcomes { get; init; }
}

public enum AuditOutcome
{
    [JsonStringEnumMemberName("no-further-action")] NoFurtherAction,
    [JsonStringEnumMemberName("multi-agency")] MultiAgency,
    [JsonStringEnumMemberName("single-agency")] SingleAgency,
}

public static class AuditOutcomes
{
    /// <summary>What was decided, in a sentence: "a single-agency audit".</summary>
    public static string InWords(this AuditOutcome outcome) => outcome switch
    {
        AuditOutcome.NoFurtherAction => "no further action",
        AuditOutcome.MultiAgency => "a multi-agency audit",
        _ => "a single-agency audit",
    };
}

/// <summary>How a complaint is answered (REV-80). By when is said by the clock that ends with the answer.</summary>
public sealed record Complaints : Sourced
{
    /// <summary>In order: the first answers, the next is for who is not satisfied.</summary>
    public required IReadOnlyList<ComplaintStep> Steps { get; init; }

    /// <summary>Named in every answer.</summary>
    public required string Ombudsman { get; init; }
}

public sealed record ComplaintStep : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }

    /// <summary>Role keys of those who answer together.</summary>
    public required IReadOnlyList<string> By { get; init; }
}
