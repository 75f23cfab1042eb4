using System.Text.Json.Serialization;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

public enum StatutorySeat
{
    [JsonStringEnumMemberName("local-authority")] LocalAuthority,
    [JsonStringEnumMemberName("icb")] Icb,
    [JsonStringEnumMemberName("police")] Police,
}

public enum AgencyKind
{
    [JsonStringEnumMemberName("local-authority")] LocalAuthority,
    [JsonStringEnumMemberName("health")] Health,
    [JsonStringEnumMemberName("police")] Police,
    [JsonStringEnumMemberName("education")] Education,
    [JsonStringEnumMemberName("provider")] Provider,
    [JsonStringEnumMemberName("community")] Community,
    [JsonStringEnumMemberName("business-unit")] BusinessUnit,
}

/// <summary>agencies.json: an agency, or a service of one that answers for itself.</summary>
public sealed record Agency : Sourced
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public string? ShortName { get; init; }
    public required AgencyKind Kind { get; init; }

    /// <summary>Which of the three statutory partners it is, if one.</summary>
    public StatutorySeat? StatutorySeat { get; init; }

    /// <summary>The key of the agency it is a service of.</summary>
    public string? PartOf { get; init; }

    /// <summary>Lower case; a domain belongs to one agency.</summary>
    public IReadOnlyList<string> EmailDomains { get; init; } = [];

    /// <summary>It can be asked for an agency check.</summary>
    public bool AnswersChecks { get; init; } = true;
}

/// <summary>roles.json: a title of the field and what it lets somebody do (PLT-05).</summary>
public sealed record Role : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }

    /// <summary>The agency it belongs to; missing where any agency has one (<see cref="PerAgency"/>) or none does.</summary>
    public string? Agency { get; init; }

    /// <summary>Each agency has holders of its own.</summary>
    public bool PerAgency { get; init; }
    public required IReadOnlyList<AccessRole> Gives { get; init; }

    /// <summary>The role whose holder it stands in for.</summary>
    public string? DeputyOf { get; init; }

    /// <summary>It goes round among the holders of other roles.</summary>
    public Rotation? Rotates { get; init; }
}

public sealed record Rotation
{
    /// <summary>Role keys, in order of turn.</summary>
    public required IReadOnlyList<string> Among { get; init; }
    public required int EveryMonths { get; init; }
}
