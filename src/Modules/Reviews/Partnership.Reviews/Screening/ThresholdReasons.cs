using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Screening;

/// <summary>Why the threshold was or was not met, and who said what: Part B in full (REV-11).</summary>
internal sealed record ThresholdReasons : PersonalContent
{
    public IReadOnlyList<DeciderSaid> Deciders { get; init; } = [];

    /// <summary>By telephone, in a meeting, by video.</summary>
    public string HowConferred { get; init; } = "";

    /// <summary>(a) The nature of the known or suspected abuse or neglect.</summary>
    public string NatureOfAbuse { get; init; } = "";

    /// <summary>(b) How the serious harm test was met, or why not.</summary>
    public string SeriousHarm { get; init; } = "";
    public bool LookedAfterChildDied { get; init; }
    public IReadOnlyList<AgencyLead> Leads { get; init; } = [];
    public string? Dissent { get; init; }
    public string? ConsultedWith { get; init; }

    /// <summary>Whom the dissent was told to, by name and office.</summary>
    public IReadOnlyList<string> DissentToldTo { get; init; } = [];
}

/// <summary>One of those who decide: in which role, that they checked their own agency's system for more, and their own view.</summary>
internal sealed record DeciderSaid(string Role, string Name, string? Organisation, bool CheckedOwnSystem, bool Notifiable, bool ReviewWanted, string View) : PersonalContent;

/// <summary>Who leads on the case in an agency.</summary>
internal sealed record AgencyLead(string? Name, string? Role, string? Organisation, string? Contact) : PersonalContent
{
    public bool IsEmpty() => string.IsNullOrWhiteSpace(Name + Role + Contact);
}
