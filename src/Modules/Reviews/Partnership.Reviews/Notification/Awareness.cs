using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Notification;

internal readonly record struct AwarenessId(Guid Value) : IId<AwarenessId>
{
    public static AwarenessId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>A record that the local authority knew by a day. Several may be made; the earliest day counts (HRD-01).</summary>
internal sealed class Awareness
{
    private Awareness(AwarenessId id, CaseId caseId, DateOnly awareOn, DateTimeOffset recordedAt) => (Id, CaseId, AwareOn, RecordedAt) = (id, caseId, awareOn, recordedAt);

    public AwarenessId Id { get; }
    public CaseId CaseId { get; }
    public DateOnly AwareOn { get; }
    public DateTimeOffset RecordedAt { get; }
    public Sealed<HowItBecameAware>? How { get; private set; }

    public static Awareness Of(AwarenessId id, CaseId caseId, DateOnly awareOn, DateTimeOffset recordedAt, Sealed<HowItBecameAware> how) =>
        new(id, caseId, awareOn, recordedAt) { How = how };
}

/// <summary>Through whom or what the authority knew.</summary>
internal sealed record HowItBecameAware(string Words) : PersonalContent;
