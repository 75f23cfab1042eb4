using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.DecisionSheets;

/// <summary>A version of the sheet as it went out for signing, with its signatures. It is kept as it is, whatever comes later.</summary>
internal sealed class SheetRound
{
    private readonly List<Signature> _signatures = [];
    private readonly List<DisagreementMeeting> _meetings = [];

    private SheetRound(Guid id, int number, string fingerprint, DateTimeOffset sentAt, string sentByName) =>
        (Id, Number, Fingerprint, SentAt, SentByName) = (id, number, fingerprint, sentAt, sentByName);

    public Guid Id { get; }

    /// <summary>1 for the first.</summary>
    public int Number { get; }
    public Sealed<SheetBody>? Body { get; private set; }

    /// <summary>SHA-256 of the sheet's text (<see cref="SheetText"/>).</summary>
    [OpenBecause("A fingerprint: it proves which text was signed and tells nothing of it.")]
    public string Fingerprint { get; }
    public DateTimeOffset SentAt { get; }

    [OpenBecause("The officer who sent it for signing answers for it.")]
    public string SentByName { get; }

    /// <summary>When an edit made its signatures void (HRD-22); null while they stand.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }
    public Sealed<RevisionWhy>? VoidedBecause { get; private set; }

    public IReadOnlyList<Signature> Signatures => _signatures;
    public IReadOnlyList<DisagreementMeeting> Meetings => _meetings;

    public bool Stands => VoidedAt is null;

    public static SheetRound Of(Guid id, int number, Sealed<SheetBody> body, string fingerprint, Actor by, DateTimeOffset at) =>
        new(id, number, fingerprint, at, by.Name) { Body = body };

    public Signature? SignatureIn(string role) => _signatures.FirstOrDefault(one => one.Role == role);

    public void Add(Signature signature) => _signatures.Add(signature);

    public void Add(DisagreementMeeting meeting) => _meetings.Add(meeting);

    public void Void(Sealed<RevisionWhy> why, DateTimeOffset at) => (VoidedAt, VoidedBecause) = (at, why);
}

/// <summary>The partners met the Rapid Review's chair because one of them disagrees (REV-46).</summary>
internal sealed class DisagreementMeeting
{
    private DisagreementMeeting(Guid id, DateOnly heldOn, bool willBeRevised, DateTimeOffset recordedAt, string recordedByName) =>
        (Id, HeldOn, WillBeRevised, RecordedAt, RecordedByName) = (id, heldOn, willBeRevised, recordedAt, recordedByName);

    public Guid Id { get; }
    public DateOnly HeldOn { get; }

    /// <summary>False: there is no agreement to be had, and the Executive's chair decides.</summary>
    public bool WillBeRevised { get; }
    public Sealed<MeetingWords>? Said { get; private set; }
    public DateTimeOffset RecordedAt { get; }

    [OpenBecause("The officer who recorded it.")]
    public string RecordedByName { get; }

    public static DisagreementMeeting Of(Guid id, DateOnly heldOn, bool willBeRevised, Sealed<MeetingWords> said, Actor by, DateTimeOffset at) =>
        new(id, heldOn, willBeRevised, at, by.Name) { Said = said };
}
