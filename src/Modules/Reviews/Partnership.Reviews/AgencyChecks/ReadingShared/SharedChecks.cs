using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks.ReadingShared;

/// <summary>The forms of a case that were shared with the reader, opened; null where none was.</summary>
internal sealed record SharedChecks(string Reference) : IQuery<IReadOnlyList<SharedCheck>?>;

internal sealed record SharedCheck(CaseId Case, string Agency, DateTimeOffset SharedAt, bool IsAddendum, IReadOnlyList<AnsweredSection> Sections);

internal sealed class AnswerSharedChecks(Reading<ReviewsDbContext> reading, Vault vault, Installation installation, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<SharedChecks, IReadOnlyList<SharedCheck>?>
{
    public async Task<IReadOnlyList<SharedCheck>?> Handle(SharedChecks query, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        var checks = await db.AgencyChecks.VisibleTo(db, current.Actor, London.Today(clock)).OfCase(db, query.Reference)
            .Where(check => check.State == CheckState.Shared).OrderBy(check => check.SharedAt).ThenBy(check => check.Agency).ToListAsync(cancellationToken);
        if (checks.Count == 0) return null;

        var id = checks[0].CaseId;
        var version = await db.Cases.Where(one => one.Id == id).Select(one => one.ProtocolVersion).SingleAsync(cancellationToken);
        var form = installation.ProtocolOf(version).CheckForm;
        var read = new List<SharedCheck>();
        foreach (var asked in CaseChecks.Of(checks, installation.Profile).Asked)
        {
            if (await vault.Enter(id, CheckDoor.Part(asked.Check), $"read the shared check form of {asked.Name}", cancellationToken) is not { } open) return null;
            if (asked.Read(open) is { } content && asked.Check.SharedAt is { } at) read.Add(new(id, asked.Name, at, asked.Check.IsAddendum, CheckInWords.Of(form, content, installation.Profile)));
        }
        return read;
    }
}
