using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;

namespace Partnership.Governance.Contracts;

/// <summary>Somebody was given a role for a time; <paramref name="To"/> is its last day, or null while open.</summary>
public sealed record RoleGiven(PersonId Person, string RoleKey, string? Agency, DateOnly From, DateOnly? To) : IIntegrationEvent;

/// <summary>A role ended; <paramref name="LastDay"/> is the last day on which it was held.</summary>
public sealed record RoleEnded(PersonId Person, string RoleKey, string? Agency, DateOnly LastDay) : IIntegrationEvent;
