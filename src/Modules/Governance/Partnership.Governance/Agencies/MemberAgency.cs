namespace Partnership.Governance.Agencies;

/// <summary>An agency that is part of the arrangements, statutory or relevant (GOV-01). The profile brings it, at the first start and each time one is published.</summary>
internal sealed class MemberAgency
{
    private string? _partOf;
    private bool _isStatutory;
    private string? _partner;
    private bool _answersChecks = true;
    private string[] _emailDomains = [];

    private MemberAgency() { }

    public MemberAgency(string key, string name, string sector) => (Key, Name, Sector) = (key, name, sector);

    /// <summary>The profile's key, such as "barts".</summary>
    public string Key { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Sector { get; private set; } = "";

    /// <summary>Key of the agency it is a service of.</summary>
    public string? PartOf { get => _partOf; init => _partOf = value; }

    /// <summary>One of the three statutory safeguarding partners.</summary>
    public bool IsStatutory { get => _isStatutory; init => _isStatutory = value; }

    /// <summary>The statutory partner it is or belongs to: "local-authority", "icb", "police"; or null.</summary>
    public string? Partner { get => _partner; init => _partner = value; }

    /// <summary>It can be asked for an agency check.</summary>
    public bool AnswersChecks { get => _answersChecks; init => _answersChecks = value; }

    /// <summary>Its people write from addresses of these domains, in lower case; a domain belongs to one agency (PLT-01).</summary>
    public string[] EmailDomains { get => _emailDomains; init => _emailDomains = value; }

    /// <summary>The profile no longer has it; it stays for who once belonged to it.</summary>
    public bool IsGone { get; private set; }

    /// <summary>What a newly published profile says of it.</summary>
    public void Becomes(MemberAgency wanted) =>
        (Name, Sector, _partOf, _isStatutory, _partner, _answersChecks, _emailDomains, IsGone) =
        (wanted.Name, wanted.Sector, wanted.PartOf, wanted.IsStatutory, wanted.Partner, wanted.AnswersChecks, wanted.EmailDomains, false);

    public void IsNoMore() => IsGone = true;
}
