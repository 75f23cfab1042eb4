using MediatR;
using Partnership.Kernel.Identity;

namespace Partnership.Governance.Contracts;

/// <summary>Which roles somebody held on a day, deputies included (GOV-01, PLT-06). Empty for a leaver.</summary>
public sealed record RolesHeldOn(PersonId Person, DateOnly On) : IRequest<IReadOnlyList<HeldRole>>;
