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
