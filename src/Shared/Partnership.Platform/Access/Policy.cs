using Partnership.Kernel.Identity;

namespace Partnership.Platform.Access;

/// <summary>Who may use an endpoint: a row of docs/access.md. <paramref name="Name"/> is the sentence "may …" and what pages name in [Authorize(Policy = …)].
/// An empty list of roles means everybody signed in; whether the thing itself is theirs is the aggregate's predicate.</summary>
public sealed record Policy(string Name, params AccessRole[] Roles)
{
    /// <summary>Whose things the pages under it are about, unless a page says otherwise with <see cref="WhoseAttribute"/>.</summary>
    public string Whose { get; init; } = Access.Whose.Anything;

    public bool Allows(Actor actor) => actor.Kind == ActorKind.Person && (Roles.Length == 0 || actor.Has(Roles));
}

/// <summary>The policies every module shares.</summary>
public static class Policies
{
    /// <summary>Anybody, without an account.</summary>
    public const string Public = "Public";

    /// <summary>Anybody who has signed in.</summary>
    public const string SignedIn = "Signed in";

    /// <summary>In development only.</summary>
    public const string Development = "Development only";
}
