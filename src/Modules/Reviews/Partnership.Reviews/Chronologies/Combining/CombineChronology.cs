using System.Security.Cryptography;
using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Chronologies.Reading;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Chronologies.Combining;

/// <summary>The combined chronology is made: as it stands it becomes a version that never changes, and the clock that asks for it is met (REV-22, REV-33).</summary>
[RefusedWhen("ix_chronology_version_case_id_number", "Somebody else has combined the chronology just now. Look at their version first.")]
internal sealed record CombineChronology(string Reference, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class CombineChronologyHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation, CaseClocks clocks, TimeProvider clock) : IRequestHandler<CombineChronology, Outcome>
{
    public async Task<Outcome> Handle(CombineChronology command, CancellationToken cancellationToken)
    {
        if (await db.CaseOf(command.Reference, act, cancellationToken) is not { } about || await vault.Enter(about.Id, "combined the chronologies", cancellationToken) is not { } open) return Outcome.NotFound;
        var parts = await Gathering.Of(db, about.Id, open, installation.Profile, sharedOnly: false, cancellationToken);
        if (parts.Entries.Count == 0) return Outcome.Refused("There is nothing to combine yet: no agency has sent any entry.");
        var last = await db.ChronologyVersions.Where(one => one.CaseId == about.Id).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellationToken);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));
        if (fingerprint == last?.Fingerprint) return Outcome.Refused($"Nothing has changed since version {last.Number} was combined.");

        var id = ChronologyPartId.New(clock);
        var version = ChronologyVersion.Freeze(id, about.Id, (last?.Number ?? 0) + 1, await vault.Seal(about.Id, id, parts, cancellationToken), fingerprint, act.Actor, act.At);
        db.Add(version);
        var without = parts.Missing.Count == 0 ? "" : $"; missing: {Counts.AndList(parts.Missing)}";
        act.Record(AuditStream.Case(about.Id), $"combined the chronologies of {Counts.Of(parts.Agencies.Count, "agency", "agencies")}, version {version.Number}{without}");
        return clocks.Happened(about, CaseEvent.ChronologyCombined, London.DateOf(act.At), act);
    }
}
