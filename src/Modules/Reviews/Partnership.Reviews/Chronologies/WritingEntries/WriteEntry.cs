using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Chronologies.WritingEntries;

/// <summary>Adds an entry to the own agency's chronology, or changes one (REV-33). Anybody of the agency who drafts its check form may.</summary>
/// <param name="Entry">Null for a new one.</param>
/// <param name="Seen">The entry's number when the form was opened; 0 for a new one.</param>
internal sealed record WriteEntry(string Reference, Guid? Entry, int Seen, TypedEntry Typed, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class WriteEntryHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation, TimeProvider clock) : IRequestHandler<WriteEntry, Outcome>
{
    public async Task<Outcome> Handle(WriteEntry command, CancellationToken cancellationToken)
    {
        if (await db.OwnForWriting(command.Reference, act, cancellationToken) is not { } check) return Outcome.NotFound;
        var changed = command.Entry is { } known ? await db.ChronologyEntries.Of(check).SingleOrDefaultAsync(one => one.Id == known, cancellationToken) : null;
        if (command.Entry is not null && changed is null) return Outcome.NotFound;
        if (changed?.ChangedSince(command.Seen) is { } conflict) return Outcome.Refused([conflict]);
        if (check.DraftChronology() is { Succeeded: false } refused) return refused;
        var read = command.Typed.Read(London.DateOf(act.At));
        if (!read.Succeeded) return read;

        var id = changed?.Id ?? ChronologyPartId.New(clock);
        var told = await vault.Seal(check.CaseId, id, read.Value, cancellationToken);
        if (changed is null) db.Add(ChronologyEntry.Write(id, check.CaseId, check.Agency, told, act.Actor, act.At));
        else changed.Change(told, act.Actor, act.At);
        act.Record(AuditStream.Case(check.CaseId), $"{(changed is null ? "added an entry to" : "changed an entry of")} the chronology of {installation.Profile.Agency(check.Agency)?.Name}");
        return Outcome.Done;
    }
}

/// <summary>Takes an entry out of what the agency writes. Versions that were sent keep it.</summary>
internal sealed record RemoveEntry(string Reference, Guid Entry, int Seen) : ICommand;

internal sealed class RemoveEntryHandler(ReviewsDbContext db, IAct act, Installation installation) : IRequestHandler<RemoveEntry, Outcome>
{
    public async Task<Outcome> Handle(RemoveEntry command, CancellationToken cancellationToken)
    {
        if (await db.OwnForWriting(command.Reference, act, cancellationToken) is not { } check) return Outcome.NotFound;
        if (await db.ChronologyEntries.Of(check).SingleOrDefaultAsync(one => one.Id == command.Entry, cancellationToken) is not { } entry) return Outcome.NotFound;
        if (entry.ChangedSince(command.Seen) is { } conflict) return Outcome.Refused([conflict]);
        if (check.DraftChronology() is { Succeeded: false } refused) return refused;
        db.Remove(entry);
        act.Record(AuditStream.Case(check.CaseId), $"took an entry out of the chronology of {installation.Profile.Agency(check.Agency)?.Name}");
        return Outcome.Done;
    }
}

internal static class Conflicts
{
    public static Refusal? ChangedSince(this ChronologyEntry entry, int seen) => entry.Number == seen
        ? null
        : new(null, $"{entry.SavedByName} changed this entry on {Times.WithDate(entry.SavedAt)}, after you opened it. Nothing was saved over it. Open the entry again in another tab to see what it says now.");
}
