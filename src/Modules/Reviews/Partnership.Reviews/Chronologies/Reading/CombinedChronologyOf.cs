using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Chronologies.Reading;

/// <summary>The combined chronology of a case as its reader may see it: officers everything that came in, everybody else what was shared; null where there is none for them (REV-33).</summary>
/// <param name="Version">A version as it was combined, officers only; null for how it stands.</param>
internal sealed record CombinedChronologyOf(string Reference, int? Version = null) : IQuery<ReadChronology?>;

/// <param name="MayWork">The reader puts in, links, weighs and combines.</param>
/// <param name="Frozen">The version shown; null for how it stands.</param>
internal sealed record ReadChronology(CaseId Case, string Reference, ChronologyParts Parts, bool MayWork, FrozenAs? Frozen, IReadOnlyList<FrozenAs> Versions) : PersonalContent;

internal sealed record FrozenAs(int Number, DateTimeOffset At, string ByName, string Fingerprint);

internal sealed class AnswerCombinedChronologyOf(Reading<ReviewsDbContext> reading, Vault vault, Installation installation, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<CombinedChronologyOf, ReadChronology?>
{
    public async Task<ReadChronology?> Handle(CombinedChronologyOf query, CancellationToken cancellationToken)
    {
        var (db, actor, today) = (reading.Db, current.Actor, London.Today(clock));
        if (await db.Cases.Where(one => one.Reference == query.Reference).Select(one => (CaseId?)one.Id).SingleOrDefaultAsync(cancellationToken) is not { } id) return null;
        var works = actor.IsOfficer && await db.Cases.VisibleTo(actor, today).AnyAsync(one => one.Id == id, cancellationToken);
        if (!works && (query.Version is not null || !await db.AgencyChecks.VisibleTo(db, actor, today).AnyAsync(check => check.CaseId == id && check.State == CheckState.Shared, cancellationToken))) return null;

        var versions = works ? await db.ChronologyVersions.Where(one => one.CaseId == id).OrderBy(one => one.Number).ToListAsync(cancellationToken) : [];
        var shown = versions.SingleOrDefault(one => one.Number == query.Version);
        if (query.Version is not null && shown is null) return null;
        var looked = shown is null ? "read the combined chronology" : $"read version {shown.Number} of the combined chronology";
        if (await vault.Enter(id, works ? CasePart.Whole : ChronologyDoor.Shared, looked, cancellationToken) is not { } open) return null;

        var parts = shown is { Content: { } content } ? open.Open(shown.Id, content) : await Gathering.Of(db, id, open, installation.Profile, sharedOnly: !works, cancellationToken);
        return new(id, query.Reference, parts, works && shown is null, shown is null ? null : Of(shown), [.. versions.Select(Of)]);
    }

    private static FrozenAs Of(ChronologyVersion version) => new(version.Number, version.MadeAt, version.MadeByName, version.Fingerprint);
}
