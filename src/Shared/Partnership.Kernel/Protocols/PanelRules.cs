using System.Text.Json.Serialization;

namespace Partnership.Kernel.Protocols;

/// <summary>Who sits on the Rapid Review Panel and how it decides (REV-24, REV-40, REV-44).</summary>
public sealed record PanelRules : Sourced
{
    /// <summary>The chair's role key; a core member.</summary>
    public required string Chair { get; init; }
    public required IReadOnlyList<PanelSeat> Core { get; init; }

    /// <summary>They attend without a vote.</summary>
    public required IReadOnlyList<PanelSeat> WithoutVote { get; init; }

    /// <summary>Agency keys invited where the case needs them.</summary>
    public required IReadOnlyList<string> CaseByCase { get; init; }
    public required BackToBack BackToBack { get; init; }
    public required Quorum Quorum { get; init; }
    public required Majority Majority { get; init; }
}

public sealed record PanelSeat
{
    public required string Role { get; init; }
    public required string Agency { get; init; }

    /// <summary>What the member is there for, where the protocol says.</summary>
    public string? For { get; init; }
}

/// <summary>How near two panels of different cases are "back to back": within so many working days. The same day always is.</summary>
public sealed record BackToBack : Sourced
{
    public required int WorkingDays { get; init; }
}

public sealed record Quorum : Sourced
{
    public required bool ChairOrSubstitute { get; init; }
    public required bool OneFromEachStatutoryPartner { get; init; }

    /// <summary>Voting members present; missing where no number is set.</summary>
    public int? AtLeast { get; init; }
}

public sealed record Majority : Sourced
{
    public required MajorityKind Kind { get; init; }
    public required TieBreak Tie { get; init; }
    public required VoteWeight Weight { get; init; }
}

public enum MajorityKind
{
    /// <summary>More votes for than against.</summary>
    [JsonStringEnumMemberName("simple")] Simple,
    [JsonStringEnumMemberName("two-thirds")] TwoThirds,
    [JsonStringEnumMemberName("unanimous")] Unanimous,
}

public enum TieBreak { [JsonStringEnumMemberName("chair")] Chair }

/// <summary>One vote per person present, or one per agency however many attend (HRD-21).</summary>
public enum VoteWeight
{
    [JsonStringEnumMemberName("one-per-person")] OnePerPerson,
    [JsonStringEnumMemberName("one-per-agency")] OnePerAgency,
}

/// <summary>Who signs the decision sheet, and who countersigns it (REV-46). Role keys.</summary>
public sealed record SignOff : Sourced
{
    /// <summary>The delegated partner of each of the three statutory partners.</summary>
    public required IReadOnlyList<string> Signatories { get; init; }

    /// <summary>The Executive's chair: decides a deadlock, countersigns every sheet.</summary>
    public required string Countersignatory { get; init; }
}
