using Partnership.Kernel.Identity;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>How somebody stands to the cases of the matrix. All but those of another agency work for Barts Health, which was asked for its check form.</summary>
internal enum Relation
{
    /// <summary>On the team of every case, and invited to each panel.</summary>
    OnThePanel,

    /// <summary>On the team of every case.</summary>
    OnTheTeam,

    /// <summary>On the team of another case only.</summary>
    OfAnotherCase,

    /// <summary>The same, and of an agency that was asked nothing.</summary>
    OfAnotherAgency,

    /// <summary>On the team and the panel, with a declared conflict of interest.</summary>
    Conflicted,

    /// <summary>On the team and the panel; the role ended yesterday, the session goes on.</summary>
    RoleEnded,
}

/// <summary>Somebody of the matrix, by the facts that the oracle judges from. They come by a real session; their roles are looked up at each request.</summary>
internal sealed record Persona(string Name, PersonId Id, string Agency, Relation Relation, params IReadOnlyList<AccessRole> Roles)
{
    public bool ChairsThePanels { get; init; }
    public bool ChairsTheExecutive { get; init; }
    public bool SignsSheets { get; init; }
    public bool SentTheReferral { get; init; }

    /// <summary>Has a passkey, the only one of the matrix.</summary>
    public bool HasThePasskey { get; init; }

    /// <summary>Looked at a case that was not theirs.</summary>
    public bool IsTheOnePointedOut { get; init; }

    /// <summary>The cookie of their session.</summary>
    public string Session { get; set; } = "";

    /// <summary>A valid token of a form, and its cookie.</summary>
    public (string Cookie, string Token) Form { get; set; }

    public bool Holds(params AccessRole[] any) => Relation != Relation.RoleEnded && Roles.Intersect(any).Any();

    public override string ToString() => Name;
}
