using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.DecisionSheets;

/// <summary>The decision sheet of a Rapid Review: written up by the Business Unit, signed by the three statutory partners, countersigned by the Executive's chair (REV-45, REV-46).</summary>
internal sealed class DecisionSheet
{
    /// <summary>The transition table: from where, by which step, to where. A step that is not here is refused.</summary>
    private static readonly Dictionary<(SheetState From, SheetStep Step), SheetState> Transitions = new()
    {
        [(SheetState.Drafting, SheetStep.Sent)] = SheetState.ReadyToSign,
        [(SheetState.ReadyToSign, SheetStep.Signed)] = SheetState.ReadyToSign,
        [(SheetState.ReadyToSign, SheetStep.LastOneAgreed)] = SheetState.AllAgreed,
        [(SheetState.ReadyToSign, SheetStep.SomebodyDisagreed)] = SheetState.Disagreed,
        [(SheetState.Disagreed, SheetStep.Signed)] = SheetState.Disagreed,
        [(SheetState.Disagreed, SheetStep.SomebodyDisagreed)] = SheetState.Disagreed,
        [(SheetState.Disagreed, SheetStep.MetWithoutAgreement)] = SheetState.Deadlocked,
        [(SheetState.ReadyToSign, SheetStep.Revised)] = SheetState.Drafting,
        [(SheetState.Disagreed, SheetStep.Revised)] = SheetState.Drafting,
        [(SheetState.Deadlocked, SheetStep.Revised)] = SheetState.Drafting,
        [(SheetState.AllAgreed, SheetStep.Revised)] = SheetState.Drafting,
        [(SheetState.Countersigned, SheetStep.Revised)] = SheetState.Drafting,
        [(SheetState.AllAgreed, SheetStep.Countersigned)] = SheetState.Countersigned,
        [(SheetState.Deadlocked, SheetStep.Countersigned)] = SheetState.Countersigned,
    };

    /// <summary>Idle for longer, and the next save begins a new editing session with an entry in the trail of its own.</summary>
    private static readonly TimeSpan Session = TimeSpan.FromMinutes(30);

    private readonly List<SheetRound> _rounds = [];

    private DecisionSheet(SheetId id, CaseId caseId) => (Id, CaseId) = (id, caseId);

    public SheetId Id { get; }
    public CaseId CaseId { get; }
    public SheetState State { get; private set; }

    /// <summary>What the Business Unit has written so far.</summary>
    public Sealed<SheetNarrative>? Draft { get; private set; }

    /// <summary>Counts the saves, from 1; 0 while nothing was saved.</summary>
    public int DraftNumber { get; private set; }
    public DateTimeOffset? DraftSavedAt { get; private set; }
    public PersonId? DraftSavedBy { get; private set; }

    [OpenBecause("The officer who saved it last, shown to colleagues who write at the same time.")]
    public string? DraftSavedByName { get; private set; }

    /// <summary>The open form that saved last: it may save again what it saved itself.</summary>
    public Guid? DraftForm { get; private set; }
    public IReadOnlyList<SheetRound> Rounds => _rounds;

    /// <summary>The version that was sent last, its signatures void or not; null before the first.</summary>
    public SheetRound? Latest => _rounds.MaxBy(round => round.Number);

    /// <summary>The version whose signatures stand; null while it is being written.</summary>
    public SheetRound? Current => Latest is { Stands: true } round ? round : null;

    public bool CanBeSigned => State is SheetState.ReadyToSign or SheetState.Disagreed;

    /// <summary>Agreed by all, or left to the chair.</summary>
    public bool WaitsForTheChair => State is SheetState.AllAgreed or SheetState.Deadlocked;

    public static DecisionSheet Begin(SheetId id, CaseId caseId) => new(id, caseId);

    /// <summary>Keeps what was written. Whether it begins a new editing session is the value.</summary>
    /// <param name="seen">The draft's number when the form was opened.</param>
    public Outcome<bool> Save(Sealed<SheetNarrative> narrative, int seen, Guid form, Actor by, PersonId person, DateTimeOffset at)
    {
        if (State != SheetState.Drafting) return Outcome<bool>.Refused($"The sheet is at “{State.InWords()}” now and can’t be edited. Nothing was saved.");
        if (seen != DraftNumber && form != DraftForm) return Outcome<bool>.Refused($"{DraftSavedByName} saved this sheet after you opened it. Nothing was saved over it.", Conflict);
        var begins = DraftSavedBy != person || at - DraftSavedAt > Session;
        (Draft, DraftNumber, DraftSavedAt, DraftSavedBy, DraftSavedByName, DraftForm) = (narrative, DraftNumber + 1, at, person, by.Name, form);
        return begins;
    }

    /// <summary>The field of the refusal that means "somebody else saved in between".</summary>
    public const string Conflict = "Conflict";

    /// <summary>Sends a version for signing. <paramref name="round"/>'s number must be the next.</summary>
    public Outcome Send(SheetRound round) => Then(SheetStep.Sent, () => _rounds.Add(round));

    /// <summary>Takes a partner's signature. When it is the last of <paramref name="signatories"/> and all agree, the sheet is agreed.</summary>
    public Outcome Sign(Signature signature, IReadOnlyCollection<string> signatories)
    {
        if (Current is not { } round) return Outcome.Refused("The sheet is being changed and can’t be signed now. You will be asked again.");
        if (round.SignatureIn(signature.Role) is { } earlier) return Outcome.Refused(AlreadySigned(earlier));
        var all = round.Signatures.Append(signature).ToList();
        var step = !signature.Agrees ? SheetStep.SomebodyDisagreed
            : signatories.All(role => all.Any(one => one.Role == role && one.Agrees)) ? SheetStep.LastOneAgreed : SheetStep.Signed;
        return Then(step, () => round.Add(signature));
    }

    /// <summary>The partners met the chair. They go on to a revised sheet, or leave it to the Executive's chair.</summary>
    public Outcome Meet(DisagreementMeeting meeting)
    {
        if (State != SheetState.Disagreed || Current is not { } round) return Outcome.Refused("No partner disagrees with the sheet as it stands, so there is nothing to meet about.");
        if (!meeting.WillBeRevised) return Then(SheetStep.MetWithoutAgreement, () => round.Add(meeting));
        round.Add(meeting);
        return Outcome.Done;
    }

    /// <summary>Takes the sheet back to be changed: all signatures of this round are void (HRD-22).</summary>
    public Outcome Revise(Sealed<RevisionWhy> why, DateTimeOffset at)
    {
        if (State == SheetState.Disagreed && Current is { Meetings.Count: 0 })
            return Outcome.Refused("A partner disagrees. Record the meeting with the Rapid Review’s chair first, then change the sheet.");
        return TakeBack(why, at);
    }

    /// <summary>A fact that it was signed on was put right: its signatures are void, whatever the partners had come to say of it (PLT-13).</summary>
    public Outcome TakeBack(Sealed<RevisionWhy> why, DateTimeOffset at) => Then(SheetStep.Revised, () => Latest?.Void(why, at));

    public Outcome Countersign(Signature signature) => Then(SheetStep.Countersigned, () => Current?.Add(signature));

    private static string AlreadySigned(Signature earlier) =>
        $"The sheet was signed as {earlier.Title} already, by {earlier.Signer.InWords}.";

    private Outcome Then(SheetStep step, Action change)
    {
        if (!Transitions.TryGetValue((State, step), out var next))
            return Outcome.Refused($"The sheet is at “{State.InWords()}” now, so this can’t be done any more, or not yet. Look at it again.");
        change();
        State = next;
        return Outcome.Done;
    }
}
