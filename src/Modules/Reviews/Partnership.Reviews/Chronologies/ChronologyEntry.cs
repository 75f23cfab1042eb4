using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Reviews.Chronologies.Merging;

namespace Partnership.Reviews.Chronologies;

internal readonly record struct ChronologyPartId(Guid Value) : IId<ChronologyPartId>
{
    public static ChronologyPartId From(Guid value) => new(value);
    public static Guid New(TimeProvider clock) => Ids.New<ChronologyPartId>(clock).Value;
}

/// <summary>An entry as its agency writes it, or the Business Unit. What an agency sends goes with the version of its check form and never changes there; this is what it goes on writing on.</summary>
internal sealed class ChronologyEntry
{
    private ChronologyEntry(Guid id, CaseId caseId, string agency) => (Id, CaseId, Agency) = (id, caseId, agency);

    /// <summary>The same in every version that is sent.</summary>
    public Guid Id { get; }
    public CaseId CaseId { get; }

    /// <summary>The profile's key of the agency, or <see cref="AgencyEntry.BusinessUnit"/>.</summary>
    [OpenBecause("An agency's key; it names no person.")]
    public string Agency { get; }
    public Sealed<EntryContent>? Told { get; private set; }

    /// <summary>Counts the times it was saved: what a form was opened on is compared with it (PLT-72).</summary>
    public int Number { get; private set; }
    public DateTimeOffset SavedAt { get; private set; }

    [OpenBecause("The professional who wrote last is shown to colleagues.")]
    public string SavedByName { get; private set; } = "";

    public static ChronologyEntry Write(Guid id, CaseId caseId, string agency, Sealed<EntryContent> told, Actor by, DateTimeOffset at)
    {
        var entry = new ChronologyEntry(id, caseId, agency);
        entry.Change(told, by, at);
        return entry;
    }

    public void Change(Sealed<EntryContent> told, Actor by, DateTimeOffset at) => (Told, Number, SavedByName, SavedAt) = (told, Number + 1, by.Name, at);
}

/// <summary>An entry as it was sent with a version of the check form.</summary>
internal sealed record SentEntry(Guid Id, EntryContent Told) : PersonalContent;
