using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;

namespace Partnership.Governance.Contracts;

/// <summary>Somebody's access is over (PLT-07): after their last day, or at once where that was asked. They are never deleted.</summary>
public sealed record PersonLeft(PersonId Person, DateOnly LastDay) : IIntegrationEvent;
