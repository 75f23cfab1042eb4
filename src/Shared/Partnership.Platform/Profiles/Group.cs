using System.Text.Json.Serialization;
using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

public enum MeetingRhythm
{
    [JsonStringEnumMemberName("quarterly")] Quarterly,
    [JsonStringEnumMemberName("two-monthly")] TwoMonthly,
    [JsonStringEnumMemberName("monthly")] Monthly,
    [JsonStringEnumMemberName("termly")] Termly,
    [JsonStringEnumMemberName("when-needed")] WhenNeeded,
}

/// <summary>groups.json: a board, sub-group or panel of the partnership.</summary>
public sealed record Group : Sourced
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];
    public required string Purpose { get; init; }

    /// <summary>Role keys; more than one where the chair is shared.</summary>
    public required IReadOnlyList<string> Chairs { get; init; }
    public required IReadOnlyList<Seat> Members { get; init; }
    public required Rhythm Meets { get; init; }

    /// <summary>On every agenda.</summary>
    public IReadOnlyList<string> FixedItems { get; init; } = [];
    public IReadOnlyList<string> Business { get; init; } = [];
}

/// <summary>A place in a group: a role, or a team of an agency.</summary>
public sealed record Seat
{
    public string? Role { get; init; }
    public string? Agency { get; init; }

    /// <summary>The team or post within the agency.</summary>
    public string? Team { get; init; }
    public bool Votes { get; init; } = true;

    /// <summary>Such as "takes the notes".</summary>
    public string? For { get; init; }
}

public sealed record Rhythm : Sourced
{
    public required MeetingRhythm Every { get; init; }

    /// <summary>Further meetings a year, such as topical ones.</summary>
    public int TopicalPerYear { get; init; }
}
