using MediatR;
using Partnership.Kernel.Identity;

namespace Partnership.Governance.Contracts;

/// <summary>Somebody in a role. <paramref name="OnBehalfOf"/> names whom a deputy stands in for.</summary>
public sealed record Holder(PersonId Person, string Name, string RoleKey, string Title, string? Agency, string? OnBehalfOf = null);

/// <summary>Who held a role on a day ("who held which role on a date is a question the system answers", GOV-01).</summary>
/// <param name="RoleKey">The profile's key of the role, such as "dsp-local-authority".</param>
/// <param name="Agency">Only those who hold it in this agency; null for all.</param>
public sealed record WhoHolds(string RoleKey, DateOnly On, string? Agency = null) : IRequest<IReadOnlyList<Holder>>;

/// <summary>Everybody with an access role on a day, such as all officers of the Business Unit.</summary>
public sealed record WhoMayActAs(AccessRole Role, DateOnly On, string? Agency = null) : IRequest<IReadOnlyList<Holder>>;

/// <summary>Who chairs the Executive on a day, by the rota (GOV-02); null where no rota covers it.</summary>
public sealed record ExecutiveChairOn(DateOnly On) : IRequest<Holder?>;
