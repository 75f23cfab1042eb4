using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.PersonalData;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Chronologies.WritingEntries;

/// <summary>The own agency's chronology, for those who fill in its check form; null where there is none for them.</summary>
internal sealed record ChronologyOfAgency(string Reference) : IQuery<AgencysChronology?>;

/// <param name="Entries">By date; on one day by time.</param>
/// <param name="MayWrite">The form waits for the agency.</param>
internal sealed record AgencysChronology(string Reference, string Agency, IReadOnlyList<WrittenEntry> Entries, bool MayWrite) : PersonalContent
{
    public WrittenEntry? Entry(Guid id) => Entries.FirstOrDefault(one => one.Id == id);
}

/// <param name="Number">What a form is opened on, see <see cref="ChronologyEntry.Number"/>.</param>
internal sealed record WrittenEntry(Guid Id, int Number, EntryContent Told, string SavedByName, DateTimeOffset SavedAt) : PersonalContent;

internal sealed class AnswerChronologyOfAgency(Reading<ReviewsDbContext> reading, Vault vault, Installation installation, ICurrentActor current) : IRequestHandler<ChronologyOfAgency, AgencysChronology?>
{
    public async Task<AgencysChronology?> Handle(ChronologyOfAgency query, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        if (await db.Own(query.Reference, current.Actor, cancellationToken) is not { } check) return null;
        var name = installation.Profile.Agency(check.Agency)?.Name ?? check.Agency;
        if (await vault.Enter(check.CaseId, CheckDoor.Part(check), $"read the chronology of {name}", cancellationToken) is not { } open) return null;
        var written = await db.ChronologyEntries.Of(check).ToListAsync(cancellationToken);
        return new(query.Reference, name, [.. written.Opened(open)], check.WaitsForTheAgency);
    }
}

internal static class WrittenEntries
{
    public static IQueryable<ChronologyEntry> Of(this IQueryable<ChronologyEntry> entries, AgencyCheck check) => entries.Where(one => one.CaseId == check.CaseId && one.Agency == check.Agency);

    public static IEnumerable<WrittenEntry> Opened(this IEnumerable<ChronologyEntry> entries, OpenCase open) =>
        entries.Select(one => one.Told is { } told ? new WrittenEntry(one.Id, one.Number, open.Open(one.Id, told), one.SavedByName, one.SavedAt) : null).OfType<WrittenEntry>()
            .OrderBy(one => one.Told.From).ThenBy(one => one.Told.Time ?? TimeOnly.MaxValue).ThenBy(one => one.Id);
}
