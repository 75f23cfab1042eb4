using MediatR;
using Partnership.Kernel.Identity;

namespace Partnership.Governance.Contracts;

/// <summary>How to show and reach a person.</summary>
/// <param name="HasLeft">Their access is over (PLT-07): the name stays on what they did, and nothing new is asked of them.</param>
public sealed record Contact(PersonId Person, string Name, string Email, string? Agency, bool HasLeft = false);

/// <summary>Contacts of these people, leavers too; unknown ids are left out.</summary>
public sealed record ContactsOf(IReadOnlyCollection<PersonId> People) : IRequest<IReadOnlyList<Contact>>;

/// <summary>The person with this work email in any letter case, or null.</summary>
public sealed record PersonByEmail(string Email) : IRequest<Contact?>;
