using Partnership.Kernel.Messages;

namespace Partnership.Governance.Contracts;

/// <summary>Bank holidays were imported or closure days changed: dates that are still open may come out otherwise (PLT-30, HRD-05).</summary>
/// <param name="Version">The version of the calendar that holds from now on; rises with each change.</param>
/// <param name="Why">A sentence for the history of a date that moves: "A bank holiday was announced: 8 May 2028 (Coronation day)".</param>
public sealed record WorkingCalendarChanged(int Version, string Why) : IIntegrationEvent;
