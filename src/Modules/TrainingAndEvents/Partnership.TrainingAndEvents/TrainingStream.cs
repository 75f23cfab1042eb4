using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.TrainingAndEvents.Attendees;

namespace Partnership.TrainingAndEvents;

/// <summary>Where acts of this module leave their entries.</summary>
internal static class TrainingStream
{
    /// <summary>All about the business of courses and plans that is about no one session.</summary>
    public static readonly AuditStream Plan = AuditStream.Of("training", "plan");

    public static AuditStream Of(TrainingSessionId session) => AuditStream.Of("session", session.ToString());
    public static AuditStream Of(AttendeeId attendee) => AuditStream.Of("attendee", attendee.ToString());
    public static AuditStream OfAgency(string agency) => AuditStream.Of("agency", agency);
}
