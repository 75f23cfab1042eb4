using Partnership.Kernel.Acts;

namespace Partnership.Governance.WorkingCalendar;

/// <summary>What the trail keeps about the working calendar, and the order in which its changes are told.</summary>
internal static class CalendarStream
{
    public static readonly AuditStream Stream = AuditStream.Of("profile", "working-calendar");
}
