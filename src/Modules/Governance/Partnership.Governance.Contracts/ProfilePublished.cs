using Partnership.Kernel.Messages;

namespace Partnership.Governance.Contracts;

/// <summary>A new version of the profile holds from now on (PLT-42). Running cases keep the protocol they began with.</summary>
/// <param name="Version">The profile's version.</param>
/// <param name="ProtocolVersion">The protocol that a case beginning now begins with; the same as before where the protocol did not change.</param>
/// <param name="Reason">Why, in the words of who published it.</param>
public sealed record ProfilePublished(int Version, int ProtocolVersion, string Reason) : IIntegrationEvent;
