using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Chronologies;
using Partnership.Reviews.Chronologies.WritingEntries;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks.FillingIn;

/// <summary>The own agency's form, opened for those who fill it in; null where there is none for them.</summary>
/// <param name="Looked">What goes into the trail: "read the check form of …" is completed with the agency's name.</param>
internal sealed record CheckForAgency(string Reference, string Looked = "read the check form of") : IQuery<AgencysCheck?>;

/// <param name="Written">What is written so far, or was sent.</param>
/// <param name="Comments">What the Business Unit wrote when it sent the form back; null otherwise.</param>
/// <param name="MaySend">The reader leads safeguarding in the agency.</param>
internal sealed record AgencysCheck(
    string Reference, string Agency, AgencyCheck Check, string About, CheckContent Written, IReadOnlyList<AnsweredSection> Sections,
    string? Comments, bool MaySend, bool IsLate, bool OthersAreShared)
{
    public bool MayWrite => Check.WaitsForTheAgency;

    /// <summary>"Agency member, Barts Health, 3 March 2026 at 2:30pm"; null where nothing is written.</summary>
    public string? LastWritten => Check.Drafts.MaxBy(draft => draft.SavedAt) is { } last ? $"{last.SavedByName}, {Kernel.Words.Times.WithDate(last.SavedAt)}" : null;
}

internal sealed class AnswerCheckForAgency(Reading<ReviewsDbContext> reading, Vault vault, Installation installation, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<CheckForAgency, AgencysCheck?>
{
    public async Task<AgencysCheck?> Handle(CheckForAgency query, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        if (await db.Own(query.Reference, current.Actor, cancellationToken) is not { } check) return null;
        var profile = installation.Profile;
        var name = profile.Agency(check.Agency)?.Name ?? check.Agency;
        if (await vault.Enter(check.CaseId, CheckDoor.Part(check), $"{query.Looked} {name}", cancellationToken) is not { } open) return null;

        var version = await db.Cases.Where(one => one.Id == check.CaseId).Select(one => one.ProtocolVersion).SingleAsync(cancellationToken);
        var written = check.WaitsForTheAgency ? await WrittenSoFar.Of(db, check, open, cancellationToken) : check.Latest is { Content: { } sent } latest ? open.Open(latest.Id, sent) : await WrittenSoFar.Of(db, check, open, cancellationToken);
        var comments = check is { State: CheckState.SentBack, Latest: { Comments: { } words } judged } ? open.Open(judged.Id, words).Words : null;
        var others = check.State is CheckState.Accepted or CheckState.Shared && await db.AgencyChecks.AnyAsync(other => other.CaseId == check.CaseId && other.State == CheckState.Shared, cancellationToken);
        return new(query.Reference, name, check, check.Request is { } request ? open.Open(check.Id.Value, request).About : "", written,
            CheckInWords.Of(installation.ProtocolOf(version).CheckForm, written, profile), comments, current.Actor.LeadsIn(check.Agency), check.IsLateOn(London.Today(clock)), others);
    }
}

internal static class WrittenSoFar
{
    /// <summary>The sections' drafts and the chronology's entries, put together.</summary>
    public static async Task<CheckContent> Of(ReviewsDbContext db, AgencyCheck check, OpenCase open, CancellationToken ct)
    {
        var entries = await db.ChronologyEntries.Of(check).ToListAsync(ct);
        return new(check.Drafts.SelectMany(draft => draft.Answers is { } answers ? open.Open(draft.Id, answers).Answers : new Dictionary<string, CheckAnswer>())
            .ToDictionary(answer => answer.Key, answer => answer.Value), entries.Count == 0 ? null : [.. entries.Opened(open).Select(one => new SentEntry(one.Id, one.Told))]);
    }
}
