using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;

namespace Partnership.Governance.Contracts;

/// <summary>Adds the person with this work email if nobody has it, gives the role from today if it is not held, and invites them.
/// For the command line, where the first person of an installation comes from.</summary>
/// <param name="Role">The profile's key of the role, such as "strategy-manager".</param>
/// <param name="Name">What to call somebody new; made from the address when null.</param>
public sealed record InviteByEmail(string Email, string Role, string? Name = null) : IRequest<Outcome<PersonId>>;
