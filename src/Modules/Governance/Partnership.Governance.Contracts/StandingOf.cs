using MediatR;
using Partnership.Kernel.Identity;

namespace Partnership.Governance.Contracts;

/// <summary>What somebody is here on a day, for themselves to read: where they work, what they hold, and who deputises for them (PLT-06).</summary>
public sealed record StandingOf(PersonId Person, DateOnly On) : IRequest<Standing>;

/// <param name="Agency">Name of the agency they work for, or null.</param>
public sealed record Standing(string? Agency, IReadOnlyList<RoleInWords> Roles, IReadOnlyList<DeputyInWords> DeputisedBy)
{
    public static readonly Standing None = new(null, [], []);
}

/// <param name="Agency">Name of the agency in which it is held, or null.</param>
/// <param name="OnBehalfOf">Whom they stand in for, or null.</param>
/// <param name="Until">Its last day, or null while open.</param>
public sealed record RoleInWords(string Title, string? Agency, string? OnBehalfOf, DateOnly? Until);

/// <param name="Role">Title of the role.</param>
/// <param name="Until">The deputy's last day.</param>
public sealed record DeputyInWords(string Role, string Deputy, DateOnly Until);
