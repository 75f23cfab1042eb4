namespace Partnership.Governance.Agencies;

/// <summary>An agency that is part of the arrangements, statutory or relevant (GOV-01). The profile brings it at the first start; from then on this row is the truth.</summary>
internal sealed class MemberAgency
{
    private MemberAgency() { }

    public MemberAgency(string key, string name, string sector) => (Key, Name, Sector) = (key, name, sector);

    /// <summary>The profile's key, such as "barts".</summary>
    public string Key { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Sector { get; private set; } = "";

    /// <summary>Key of the agency it is a service of.</summary>
    public string? PartOf { get; init; }

    /// <summary>One of the three statutory safeguarding partners.</summary>
    public bool IsStatutory { get; init; }

    /// <summary>The statutory partner it is or belongs to: "local-authority", "icb", "police"; or null.</summary>
    public string? Partner { get; init; }

    /// <summary>It can be asked for an agency check.</summary>
    public bool AnswersChecks { get; init; } = true;

    /// <summary>Its people write from addresses of these domains, in lower case; a domain belongs to one agency (PLT-01).</summary>
    public string[] EmailDomains { get; init; } = [];
}
