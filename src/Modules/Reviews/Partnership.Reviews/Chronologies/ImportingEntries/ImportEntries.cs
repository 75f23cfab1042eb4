using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Chronologies.WritingEntries;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Chronologies.ImportingEntries;

internal enum ImportHow
{
    /// <summary>What is there stays; a row that is there already isn't doubled.</summary>
    Add,

    /// <summary>What the file doesn't hold is taken out.</summary>
    Replace,
}

/// <summary>Takes the rows of a file into the own agency's chronology, after they were looked at (REV-33).</summary>
internal sealed record ImportEntries(string Reference, IReadOnlyList<EntryContent> Rows, ImportHow? How, Guid IdempotencyKey) : ICommand<Outcome<Imported>>, IOnce;

internal sealed record Imported(int Added, int WereThere, int TakenOut)
{
    public string InWords => string.Join("; ", new[]
    {
        $"{Counts.Of(Added, "entry", "entries")} added", WereThere > 0 ? $"{WereThere:N0} {(WereThere == 1 ? "was" : "were")} there already" : null, TakenOut > 0 ? $"{TakenOut:N0} taken out" : null,
    }.OfType<string>());
}

internal sealed class ImportEntriesValidator : AbstractValidator<ImportEntries>
{
    public ImportEntriesValidator() => RuleFor(one => one.How).NotNull().WithMessage("Choose whether to add to what is there or to replace it");
}

internal sealed class ImportEntriesHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation, TimeProvider clock) : IRequestHandler<ImportEntries, Outcome<Imported>>
{
    public async Task<Outcome<Imported>> Handle(ImportEntries command, CancellationToken cancellationToken)
    {
        if (await db.OwnForWriting(command.Reference, act, cancellationToken) is not { } check) return Outcome<Imported>.NotFound;
        if (check.DraftChronology() is { Succeeded: false } refused) return Outcome<Imported>.Refused(refused.Refusals);
        var name = installation.Profile.Agency(check.Agency)?.Name;
        if (await vault.Enter(check.CaseId, CheckDoor.Part(check), $"compared a file with the chronology of {name}", cancellationToken) is not { } open) return Outcome<Imported>.NotFound;

        var there = await db.ChronologyEntries.Of(check).ToListAsync(cancellationToken);
        var known = there.Opened(open).ToDictionary(one => one.Id, one => one.Told);
        var rows = command.Rows.Distinct().ToList();
        var wanted = rows.ToHashSet();
        var added = rows.Except(known.Values).ToList();
        var gone = command.How == ImportHow.Replace ? there.Where(one => !wanted.Contains(known[one.Id])).ToList() : [];
        if (there.Count - gone.Count + added.Count > ChronologyCsv.Most) return Outcome<Imported>.Refused($"Your agency’s chronology would have more than {ChronologyCsv.Most:N0} entries. That is the most.");

        foreach (var row in added)
        {
            var id = ChronologyPartId.New(clock);
            db.Add(ChronologyEntry.Write(id, check.CaseId, check.Agency, await vault.Seal(check.CaseId, id, row, cancellationToken), act.Actor, act.At));
        }
        db.RemoveRange(gone);
        var imported = new Imported(added.Count, command.Rows.Count - added.Count, gone.Count);
        act.Record(AuditStream.Case(check.CaseId), $"imported a file into the chronology of {name}: {imported.InWords}");
        return imported;
    }
}
