using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.AgencyChecks;

/// <summary>What one agency is asked, and answers, about its contact with the child and family of one case (REV-30).</summary>
internal sealed class AgencyCheck
{
    /// <summary>The transition table: from where, by which step, to where. A step that is not here is refused.</summary>
    private static readonly Dictionary<(CheckState From, CheckStep Step), CheckState> Transitions = new()
    {
        [(CheckState.Asked, CheckStep.Drafted)] = CheckState.Drafting,
        [(CheckState.Drafting, CheckStep.Drafted)] = CheckState.Drafting,
        [(CheckState.Drafting, CheckStep.Submitted)] = CheckState.Submitted,
        [(CheckState.Submitted, CheckStep.SentBack)] = CheckState.SentBack,
        [(CheckState.SentBack, CheckStep.Drafted)] = CheckState.SentBack,
        [(CheckState.SentBack, CheckStep.Submitted)] = CheckState.Submitted,
        [(CheckState.Submitted, CheckStep.Accepted)] = CheckState.Accepted,
        [(CheckState.Accepted, CheckStep.Shared)] = CheckState.Shared,
    };

    /// <summary>Idle for longer, and the next save begins a new editing session with an entry in the trail of its own.</summary>
    private static readonly TimeSpan Session = TimeSpan.FromMinutes(30);

    private readonly List<CheckDraft> _drafts = [];
    private readonly List<CheckVersion> _versions = [];
    private readonly List<CheckReminder> _reminders = [];

    private AgencyCheck(AgencyCheckId id, CaseId caseId, string agency, DateOnly dueOn, DateTimeOffset askedAt, string askedByName) =>
        (Id, CaseId, Agency, DueOn, AskedAt, AskedByName) = (id, caseId, agency, dueOn, askedAt, askedByName);

    public AgencyCheckId Id { get; }
    public CaseId CaseId { get; }

    /// <summary>The profile's key of the agency. An agency has one check form a case.</summary>
    [OpenBecause("An agency's key; it names no person.")]
    public string Agency { get; }
    public CheckState State { get; private set; }

    /// <summary>Who is asked about: what the agency needs to search its records.</summary>
    public Sealed<CheckRequest>? Request { get; private set; }
    public DateOnly DueOn { get; }
    public DateTimeOffset AskedAt { get; }

    [OpenBecause("The officer who asked.")]
    public string AskedByName { get; }
    public DateTimeOffset? SharedAt { get; private set; }

    /// <summary>It came after the others had been shared: it is added to what the panel has, and never changes it silently (HRD-24).</summary>
    public bool IsAddendum { get; private set; }

    public IReadOnlyList<CheckDraft> Drafts => _drafts;
    public IReadOnlyList<CheckVersion> Versions => _versions;
    public IReadOnlyList<CheckReminder> Reminders => _reminders;

    public bool WaitsForTheAgency => State is CheckState.Asked or CheckState.Drafting or CheckState.SentBack;
    public bool IsLateOn(DateOnly day) => WaitsForTheAgency && day > DueOn;

    /// <summary>The last version that was sent, or null.</summary>
    public CheckVersion? Latest => _versions.MaxBy(version => version.Number);

    /// <summary>The version that counts, or null while none was accepted.</summary>
    public CheckVersion? AcceptedVersion => _versions.Where(version => version.WasAccepted == true).MaxBy(version => version.Number);

    public static AgencyCheck Ask(AgencyCheckId id, CaseId caseId, string agency, DateOnly dueOn, Sealed<CheckRequest> request, Actor by, DateTimeOffset at) =>
        new(id, caseId, agency, dueOn, at, by.Name) { Request = request };

    public CheckDraft? Draft(string section) => _drafts.SingleOrDefault(draft => draft.Section == section);

    /// <summary>Keeps what was written in a section. Whether it begins a new editing session is the value.</summary>
    public Outcome<bool> Save(string section, Sealed<SectionAnswers> answers, Guid newId, Guid form, Actor by, PersonId person, DateTimeOffset at)
    {
        if (Take(CheckStep.Drafted) is { Succeeded: false } refused) return Outcome<bool>.Refused(refused.Refusals);
        var begins = !_drafts.Any(draft => draft.SavedBy == person && at - draft.SavedAt < Session);
        if (Draft(section) is null) _drafts.Add(CheckDraft.Of(newId, section));
        Draft(section)?.Save(answers, form, by, person, at);
        return begins;
    }

    /// <summary>Something is written in the agency's chronology, which goes with the form when it is sent.</summary>
    public Outcome DraftChronology() => Take(CheckStep.Drafted);

    public Outcome Submit(Guid versionId, Sealed<CheckContent> content, Actor by, PersonId person, DateTimeOffset at)
    {
        var taken = Take(CheckStep.Submitted);
        if (taken.Succeeded) _versions.Add(CheckVersion.Of(versionId, _versions.Count + 1, content, person, by.Name, at));
        return taken;
    }

    public Outcome Accept(Actor by, DateTimeOffset at) => Judge(CheckStep.Accepted, null, by, at);

    public Outcome SendBack(Sealed<CheckComments> comments, Actor by, DateTimeOffset at) => Judge(CheckStep.SentBack, comments, by, at);

    /// <param name="afterOthers">Checks of this case were shared before.</param>
    public Outcome Share(bool afterOthers, DateTimeOffset at)
    {
        var taken = Take(CheckStep.Shared);
        if (taken.Succeeded) (SharedAt, IsAddendum) = (at, afterOthers);
        return taken;
    }

    /// <summary>Notes that a reminder was sent; false when it had been already.</summary>
    public bool Remind(ReminderTime kind, DateTimeOffset at)
    {
        if (_reminders.Any(reminder => reminder.Kind == kind)) return false;
        _reminders.Add(new(kind, at));
        return true;
    }

    private Outcome Judge(CheckStep step, Sealed<CheckComments>? comments, Actor by, DateTimeOffset at)
    {
        var taken = Take(step);
        if (taken.Succeeded) Latest?.Judge(step == CheckStep.Accepted, comments, by.Name, at);
        return taken;
    }

    private Outcome Take(CheckStep step)
    {
        if (!Transitions.TryGetValue((State, step), out var next))
            return Outcome.Refused($"This check form is at “{State.InWords()}” now, so this can’t be done any more, or not yet. Look at it again.");
        State = next;
        return Outcome.Done;
    }
}
