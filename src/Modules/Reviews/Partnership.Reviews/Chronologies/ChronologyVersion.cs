using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Reviews.Chronologies.Merging;

namespace Partnership.Reviews.Chronologies;

/// <summary>The combined chronology as it was once: never changed, what comes later is a new version.</summary>
internal sealed class ChronologyVersion
{
    private ChronologyVersion(Guid id, CaseId caseId, int number, string fingerprint, DateTimeOffset madeAt, string madeByName) =>
        (Id, CaseId, Number, Fingerprint, MadeAt, MadeByName) = (id, caseId, number, fingerprint, madeAt, madeByName);

    public Guid Id { get; }
    public CaseId CaseId { get; }

    /// <summary>1 for the first.</summary>
    public int Number { get; }
    public Sealed<ChronologyParts>? Content { get; private set; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimal.</summary>
    [OpenBecause("A fingerprint: it proves that a version is the one that was combined.")]
    public string Fingerprint { get; }
    public DateTimeOffset MadeAt { get; }

    [OpenBecause("The officer who combined it answers for it.")]
    public string MadeByName { get; }

    public static ChronologyVersion Freeze(Guid id, CaseId caseId, int number, Sealed<ChronologyParts> content, string fingerprint, Actor by, DateTimeOffset at) =>
        new(id, caseId, number, fingerprint, at, by.Name) { Content = content };
}

/// <summary>All that a combined chronology is made of.</summary>
/// <param name="Agencies">Those that tell something, by name.</param>
/// <param name="NotAssured">Names of the agencies whose chronology is in here and was not quality-assured.</param>
/// <param name="Missing">Names of the agencies asked whose chronology is not in here.</param>
internal sealed record ChronologyParts(
    IReadOnlyList<ToldAgency> Agencies, IReadOnlyList<AgencyEntry> Entries, IReadOnlyList<SameEvent> Links, IReadOnlyList<string> NotAssured, IReadOnlyList<string> Missing) : PersonalContent
{
    public CombinedChronology Combined(int gap) => CombinedChronology.Of(Entries, Links, gap);
}

/// <summary>An agency by its key, with the name it had then.</summary>
internal sealed record ToldAgency(string Key, string Name);
