using Partnership.Kernel.Messages;

namespace Partnership.Governance.Contracts;

/// <summary>Bank holidays were imported or closure days changed: dates that are still open may come out otherwise (PLT-30, HRD-05).</summary>
/// <param name="Version">The version of the calendar that holds from now on.</param>
public sealed record WorkingCalendarChanged(int Version) : IIntegrationEvent;
