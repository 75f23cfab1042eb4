using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Notification;

/// <summary>That the National Panel was notified through the government's own portal: when, under which reference, by whom (REV-20).</summary>
internal sealed class NationalNotification(CaseId caseId, DateOnly notifiedOn, string nationalReference, string notifiedBy, DateTimeOffset recordedAt)
{
    public CaseId CaseId { get; } = caseId;
    public DateOnly NotifiedOn { get; private set; } = notifiedOn;

    [OpenBecause("The national reference; it tells nothing about the child.")]
    public string NationalReference { get; private set; } = nationalReference;

    [OpenBecause("Name of the professional who notified.")]
    public string NotifiedBy { get; private set; } = notifiedBy;
    public DateTimeOffset RecordedAt { get; } = recordedAt;

    /// <summary>Puts a wrongly recorded date right; the trail keeps the old one and the reason (PLT-13).</summary>
    public void CorrectTo(DateOnly notifiedOn) => NotifiedOn = notifiedOn;
}
