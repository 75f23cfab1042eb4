using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

/// <summary>partnership.json: what the partnership is called, looks like, and can be reached by.</summary>
public sealed record PartnershipFacts
{
    public required string Name { get; init; }
    public required string ShortName { get; init; }

    /// <summary>Begins each case's reference: "TH" for TH-2026-0042.</summary>
    public required string ReferencePrefix { get; init; }

    /// <summary>"#0b5563"; white on it has a contrast of at least 4.5 to 1.</summary>
    public required string AccentColour { get; init; }

    /// <summary>The area in words: "Tower Hamlets".</summary>
    public required string Area { get; init; }

    /// <summary>What the executive group is called.</summary>
    public required string ExecutiveName { get; init; }

    /// <summary>The title of the business manager here: "Strategy Manager".</summary>
    public required string BusinessManagerTitle { get; init; }
    public required Contact BusinessUnit { get; init; }
    public required EmergencyWords Emergency { get; init; }
    public required IReadOnlyList<SourceDocument> Sources { get; init; }

    /// <summary>Which looks at cases are pointed out to the Business Manager.</summary>
    public UnusualAccess UnusualAccess { get; init; } = new();
}

/// <summary>From when on looking at cases is unusual. It is pointed out and asked about, never blocked: at night a child may be in danger.</summary>
public sealed record UnusualAccess : Sourced
{
    /// <summary>The night in London: from this hour (0–23) …</summary>
    public int NightFromHour { get; init; } = 23;

    /// <summary>… until this one.</summary>
    public int NightToHour { get; init; } = 6;

    /// <summary>So many different cases, or more …</summary>
    public int ManyCases { get; init; } = 10;

    /// <summary>… within so many minutes.</summary>
    public int WithinMinutes { get; init; } = 60;

    /// <summary>A case in which an officer did something stays theirs for so many days.</summary>
    public int TheirsForDays { get; init; } = 90;

    /// <summary>Who opens a case has so many hours to do something in it before the look counts as outside their cases.</summary>
    public int HoursToAct { get; init; } = 24;
}

public sealed record Contact : Sourced
{
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required string Telephone { get; init; }
    public string? OutOfHours { get; init; }
    public string? Address { get; init; }
    public string? OpeningHours { get; init; }
}

/// <summary>What public pages say first when a child may be in danger now (REV-02).</summary>
public sealed record EmergencyWords
{
    public required string Heading { get; init; }
    public required IReadOnlyList<string> Words { get; init; }
    public required string Number { get; init; }

    /// <summary>The multi-agency safeguarding hub.</summary>
    public required Contact Mash { get; init; }
}
