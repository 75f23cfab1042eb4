using MediatR;
using Partnership.Kernel.Identity;

namespace Partnership.Access.Contracts;

/// <summary>Whether this person ever made an account, open or closed. Who has none is invited; who has one and can't get in is invited again.</summary>
public sealed record HasAnAccount(PersonId Person) : IRequest<bool>;
