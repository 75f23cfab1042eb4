namespace Partnership.Governance.Agencies;

/// <summary>An agency that is part of the arrangements, statutory or relevant (GOV-01). The profile brings it at the first start; from then on this row is the truth.</summary>
internal sealed class MemberAgency
{
    private MemberAgency() { }

    public MemberAgency(string key, string name, string sector, bool isStatutory, string? partner) =>
        (Key, Name, Sector, IsStatutory, Partner) = (key, name, sector, isStatutory, partner);

    /// <summary>The profile's key, such as "barts".</summary>
    public string Key { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Sector { get; private set; } = "";

    /// <summary>One of the three statutory safeguarding partners.</summary>
    public bool IsStatutory { get; private set; }

    /// <summary>The statutory partner it is or belongs to: "local-authority", "icb", "police"; or null.</summary>
    public string? Partner { get; private set; }
}
