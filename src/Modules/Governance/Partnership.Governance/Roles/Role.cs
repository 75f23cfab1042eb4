using Partnership.Kernel.Identity;

namespace Partnership.Governance.Roles;

/// <summary>A role of these arrangements by its title ("Designated Nurse"), and what it lets somebody do here (PLT-05).</summary>
internal sealed class Role
{
    private bool _perAgency;
    private string[] _goesRoundAmong = [];
    private int _monthsOfATurn;

    private Role() { }

    /// <param name="position">Its place in the profile's list, from 0: the order in which roles are shown and in which the partners take the chair.</param>
    public Role(string key, string title, string? agency, IEnumerable<AccessRole> gives, int position) =>
        (Key, Title, Agency, AccessRoles, Position) = (key, title, agency, [.. gives.Select(one => one.ToString())], position);

    public string Key { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>The agency whose role it is, or null where each agency has one ("Agency safeguarding lead") or none does.</summary>
    public string? Agency { get; private set; }

    /// <summary>Each agency has holders of its own.</summary>
    public bool PerAgency { get => _perAgency; init => _perAgency = value; }

    /// <summary>Keys of the roles whose holders have this office in turn (the Executive’s chair); empty for a role that is given to somebody.</summary>
    public string[] GoesRoundAmong { get => _goesRoundAmong; init => _goesRoundAmong = value; }

    /// <summary>Months of one turn of an office that goes round; else 0.</summary>
    public int MonthsOfATurn { get => _monthsOfATurn; init => _monthsOfATurn = value; }
    public int Position { get; private set; }

    /// <summary>Names of <see cref="AccessRole"/>, as the column holds them.</summary>
    public string[] AccessRoles { get; private set; } = [];

    /// <summary>The profile no longer has it; it stays for who once held it.</summary>
    public bool IsGone { get; private set; }

    /// <summary>What a newly published profile says of it.</summary>
    public void Becomes(Role wanted) =>
        (Title, Agency, AccessRoles, Position, _perAgency, _goesRoundAmong, _monthsOfATurn, IsGone) =
        (wanted.Title, wanted.Agency, wanted.AccessRoles, wanted.Position, wanted.PerAgency, wanted.GoesRoundAmong, wanted.MonthsOfATurn, false);

    public void IsNoMore() => IsGone = true;

    public IReadOnlyList<AccessRole> Gives => Of(AccessRoles);

    public static IReadOnlyList<AccessRole> Of(string[] names) => [.. names.Select(Enum.Parse<AccessRole>)];
}
