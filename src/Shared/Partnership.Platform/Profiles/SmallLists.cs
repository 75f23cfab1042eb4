using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;

namespace Partnership.Platform.Profiles;

/// <summary>A learning theme of the partnership's own controlled list (REV-42).</summary>
public sealed record Theme : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public string? Help { get; init; }
}

/// <summary>An acronym that may stand in texts all agencies read (REV-32).</summary>
public sealed record Acronym
{
    public required string Letters { get; init; }
    public required string Words { get; init; }
}

/// <summary>How long something is kept, from what, on what legal basis (REV-93).</summary>
public sealed record RetentionRule : Sourced
{
    public required string Key { get; init; }
    public required string What { get; init; }
    public required int Years { get; init; }

    /// <summary>The event the years run from, in words.</summary>
    public required string From { get; init; }
    public required string LegalBasis { get; init; }
}

/// <summary>Who feeds the multi-agency data set.</summary>
public sealed record DataContributor : Sourced
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public string? Agency { get; init; }
    public IReadOnlyList<string> Provides { get; init; } = [];
}

public sealed record BudgetLine : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }
}

/// <summary>First and last day of a term, for meetings once a term (PLT-33).</summary>
public sealed record SchoolTerm : Sourced
{
    public required string Name { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
}

/// <summary>governance.json: what the Board works with besides its groups.</summary>
public sealed record GovernanceFacts
{
    public required IReadOnlyList<Named> Priorities { get; init; }
    public required IReadOnlyList<Named> WiderBoards { get; init; }
    public required IReadOnlyList<Named> EvidencePack { get; init; }
    public required IReadOnlyList<Named> EngagementGroups { get; init; }
    public required IReadOnlyList<Named> ScrutinyFunctions { get; init; }
    public required IReadOnlyList<Named> BulletinSections { get; init; }
}

public sealed record Named : Sourced
{
    public required string Key { get; init; }
    public required string Title { get; init; }
}

// The roots of the files that hold a list.
internal sealed record AgenciesFile { public required IReadOnlyList<Agency> Agencies { get; init; } }
internal sealed record RolesFile { public required IReadOnlyList<Role> Roles { get; init; } }
internal sealed record GroupsFile { public required IReadOnlyList<Group> Groups { get; init; } }
internal sealed record ThemesFile { public required IReadOnlyList<Theme> Themes { get; init; } }
internal sealed record AcronymsFile { public required IReadOnlyList<Acronym> Acronyms { get; init; } }
internal sealed record RetentionFile { public required IReadOnlyList<RetentionRule> Retention { get; init; } }
internal sealed record DataSetFile { public required IReadOnlyList<DataContributor> Contributors { get; init; } }
internal sealed record BudgetFile { public required IReadOnlyList<BudgetLine> Lines { get; init; } }

internal sealed record CalendarFile
{
    public required IReadOnlyList<ClosureDay> Closures { get; init; }
    public required IReadOnlyList<SchoolTerm> Terms { get; init; }
}
