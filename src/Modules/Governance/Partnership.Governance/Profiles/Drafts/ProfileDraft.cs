using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Governance.Profiles.Drafts;

internal readonly record struct ProfileDraftId(Guid Value) : IId<ProfileDraftId>
{
    public static ProfileDraftId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

internal enum DraftState { Open, Published, Discarded }

/// <summary>A proposed version of the whole profile that officers write together; it may have problems until it is published (PLT-41, PLT-42).</summary>
internal sealed class ProfileDraft
{
    /// <summary>Two who saved the same revision: the second one's constraint.</summary>
    public const string SavedByOneAtATime = "draft_is_saved_by_one_at_a_time";
    public const string SavedMeanwhile = "Somebody else saved this draft at the same moment. Open it again to see what they changed.";

    private ProfileDraft() { }

    private ProfileDraft(ProfileDraftId id, string title, string origin, int madeFromVersion, string who, DateTimeOffset at) =>
        (Id, Title, Origin, MadeFromVersion, StartedBy, StartedAt, ChangedBy, ChangedAt) = (id, title, origin, madeFromVersion, who, at, who, at);

    public ProfileDraftId Id { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>What it began as, in words: "a copy of version 3".</summary>
    public string Origin { get; private set; } = "";

    /// <summary>The version of the profile that its changes are changes to.</summary>
    public int MadeFromVersion { get; private set; }
    public DraftState State { get; private set; }

    /// <summary>Rises with each save; a form carries the one it was made from.</summary>
    public int Revision { get; private set; }

    [OpenBecause("name of a professional, shown on what they do")]
    public string StartedBy { get; private set; } = "";
    public DateTimeOffset StartedAt { get; private set; }

    [OpenBecause("name of a professional, shown on what they do")]
    public string ChangedBy { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }

    public static (ProfileDraft Draft, DraftSave First) Start(ProfileDraftId id, string title, string origin, int madeFromVersion, string body, string who, DateTimeOffset at)
    {
        var draft = new ProfileDraft(id, title, origin, madeFromVersion, who, at);
        return (draft, draft.Save(body, "started it", who, at));
    }

    /// <summary>Refused where it is no longer open, or where somebody saved it after <paramref name="seen"/>: nothing is written over unseen.</summary>
    public Outcome MayBeSavedBy(int seen) =>
        State == DraftState.Published ? Outcome.Refused("This draft has been published: start a new one to change more.")
        : State == DraftState.Discarded ? Outcome.Refused("This draft has been discarded.")
        : seen != Revision ? Outcome.Refused($"{ChangedBy} saved this draft while you had it open. Nothing of yours was saved over it: look at what changed, then save again.")
        : Outcome.Done;

    /// <param name="what">As the end of a sentence: "changed “Clocks, 3rd: Panel held”".</param>
    public DraftSave Save(string body, string what, string who, DateTimeOffset at)
    {
        (Revision, ChangedBy, ChangedAt) = (Revision + 1, who, at);
        return new(Id, Revision, body, what, who, at);
    }

    /// <summary>A newer version's changes are in it now.</summary>
    public void IsMadeFrom(int version) => MadeFromVersion = version;

    public void End(DraftState state, string who, DateTimeOffset at) => (State, ChangedBy, ChangedAt) = (state, who, at);
}

/// <summary>A draft as somebody saved it. Never changes.</summary>
internal sealed class DraftSave
{
    private DraftSave() { }

    public DraftSave(ProfileDraftId draft, int revision, string body, string what, string who, DateTimeOffset at) =>
        (Draft, Revision, Body, What, Who, At) = (draft, revision, body, what, who, at);

    public ProfileDraftId Draft { get; private set; }
    public int Revision { get; private set; }

    /// <summary>The whole proposed profile as JSON.</summary>
    public string Body { get; private set; } = "";
    public string What { get; private set; } = "";

    [OpenBecause("name of a professional, shown on what they do")]
    public string Who { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}

/// <summary>The profile's files as they once were.</summary>
internal sealed class TakenFiles
{
    private TakenFiles() { }

    public TakenFiles(string hash, string body, DateTimeOffset at) => (Hash, Body, At) = (hash, body, at);

    public string Hash { get; private set; } = "";
    public string Body { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}
