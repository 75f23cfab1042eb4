using Partnership.Kernel.Identity;

namespace Partnership.Governance.Roles;

/// <summary>A role of these arrangements by its title ("Designated Nurse"), and what it lets somebody do here (PLT-05).</summary>
internal sealed class Role
{
    private Role() { }

    /// <param name="position">Its place in the profile's list, from 0: the order in which roles are shown and in which the partners take the chair.</param>
    public Role(string key, string title, string? agency, IEnumerable<AccessRole> gives, int position) =>
        (Key, Title, Agency, AccessRoles, Position) = (key, title, agency, [.. gives.Select(one => one.ToString())], position);

    public string Key { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>The agency whose role it is, or null where each agency has one ("Agency safeguarding lead") or none does.</summary>
    public string? Agency { get; private set; }

    /// <summary>Each agency has holders of its own.</summary>
    public bool PerAgency { get; init; }

    /// <summary>Keys of the roles whose holders have this office in turn (the Executive’s chair); empty for a role that is given to somebody.</summary>
    public string[] GoesRoundAmong { get; init; } = [];

    /// <summary>Months of one turn of an office that goes round; else 0.</summary>
    public int MonthsOfATurn { get; init; }
    public int Position { get; private set; }

    /// <summary>Names of <see cref="AccessRole"/>, as the column holds them.</summary>
    public string[] AccessRoles { get; private set; } = [];

    public IReadOnlyList<AccessRole> Gives => Of(AccessRoles);

    public static IReadOnlyList<AccessRole> Of(string[] names) => [.. names.Select(Enum.Parse<AccessRole>)];
}
