using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Chronologies.WritingEntries;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Chronologies.PuttingIn;

/// <summary>An officer puts an entry of the Business Unit's own into the combined chronology, such as the incident from the referral, or changes one. It names its source.</summary>
/// <param name="Entry">Null for a new one.</param>
internal sealed record PutIn(string Reference, Guid? Entry, int Seen, TypedEntry Typed, Guid IdempotencyKey) : ICommand, IOnce;

/// <summary>Takes an entry of the Business Unit's own out again. Versions that were combined keep it.</summary>
internal sealed record TakeOut(string Reference, Guid Entry, int Seen) : ICommand;

/// <summary>An entry of the Business Unit's own, with the number a form is opened on; null where there is none.</summary>
internal sealed record OwnEntry(CaseId Case, Guid Entry) : IQuery<WrittenEntry?>;

internal sealed class PutInHandler(ReviewsDbContext db, IAct act, Vault vault, TimeProvider clock) : IRequestHandler<PutIn, Outcome>, IRequestHandler<TakeOut, Outcome>
{
    public async Task<Outcome> Handle(PutIn command, CancellationToken cancellationToken)
    {
        if (await db.CaseOf(command.Reference, act, cancellationToken) is not { } about) return Outcome.NotFound;
        var changed = command.Entry is { } known ? await Own(about.Id, known, cancellationToken) : null;
        if (command.Entry is not null && changed is null) return Outcome.NotFound;
        if (changed?.ChangedSince(command.Seen) is { } conflict) return Outcome.Refused([conflict]);
        var read = command.Typed.Read(London.DateOf(act.At), sourceNeeded: true);
        if (!read.Succeeded) return read;

        var id = changed?.Id ?? ChronologyPartId.New(clock);
        var told = await vault.Seal(about.Id, id, read.Value, cancellationToken);
        if (changed is null) db.Add(ChronologyEntry.Write(id, about.Id, AgencyEntry.BusinessUnit, told, act.Actor, act.At));
        else changed.Change(told, act.Actor, act.At);
        act.Record(AuditStream.Case(about.Id), changed is null ? "put an entry of the Business Unit’s own into the chronology" : "changed an entry of the Business Unit’s own in the chronology");
        return Outcome.Done;
    }

    public async Task<Outcome> Handle(TakeOut command, CancellationToken cancellationToken)
    {
        if (await db.CaseOf(command.Reference, act, cancellationToken) is not { } about || await Own(about.Id, command.Entry, cancellationToken) is not { } entry) return Outcome.NotFound;
        if (entry.ChangedSince(command.Seen) is { } conflict) return Outcome.Refused([conflict]);
        db.Remove(entry);
        act.Record(AuditStream.Case(about.Id), "took an entry of the Business Unit’s own out of the chronology");
        return Outcome.Done;
    }

    private Task<ChronologyEntry?> Own(CaseId about, Guid id, CancellationToken ct) =>
        db.ChronologyEntries.SingleOrDefaultAsync(one => one.Id == id && one.CaseId == about && one.Agency == AgencyEntry.BusinessUnit, ct);
}

internal sealed class AnswerOwnEntry(Reading<ReviewsDbContext> reading, Vault vault) : IRequestHandler<OwnEntry, WrittenEntry?>
{
    public async Task<WrittenEntry?> Handle(OwnEntry query, CancellationToken cancellationToken)
    {
        var entries = await reading.Db.ChronologyEntries.Where(one => one.Id == query.Entry && one.CaseId == query.Case && one.Agency == AgencyEntry.BusinessUnit).ToListAsync(cancellationToken);
        return entries.Count > 0 && await vault.Enter(query.Case, "read an entry of the chronology", cancellationToken) is { } open ? entries.Opened(open).FirstOrDefault() : null;
    }
}
