using MediatR;
using Partnership.Kernel.Identity;

namespace Partnership.Governance.Contracts;

/// <summary>How to show and reach a person.</summary>
public sealed record Contact(PersonId Person, string Name, string Email, string? Agency);

/// <summary>Contacts of these people; unknown ids are left out.</summary>
public sealed record ContactsOf(IReadOnlyCollection<PersonId> People) : IRequest<IReadOnlyList<Contact>>;

/// <summary>The person with this work email in any letter case, or null.</summary>
public sealed record PersonByEmail(string Email) : IRequest<Contact?>;
