using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Files.Scanning;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Files.NoteAnInfectedFile;

/// <summary>Tells officers of each file that had a virus in it, until one of them has asked for it again.</summary>
internal sealed class InfectedFilesToNote(Reading<ReviewsDbContext> reading, FileScanner scanner, TimeProvider clock) : IKnowWhatToDo
{
    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct)
    {
        if (!actor.IsOfficer || await scanner.InfectedFiles(ct) is not { Count: > 0 } infected) return [];
        var ids = infected.Select(id => new CaseFileId(id)).ToList();
        var waiting = await reading.Db.CaseFiles.Where(file => ids.Contains(file.Id) && file.NotedAt == null)
            .Join(reading.Db.Cases.VisibleTo(actor, London.Today(clock)), file => file.CaseId, one => one.Id, (file, one) => new { one.Reference, file.Number, file.AddedAt }).ToListAsync(ct);
        return [.. waiting.Select(one => new ToDo($"Ask for file {one.Number} of {one.Reference} again: it had a virus in it", $"/cases/{one.Reference}/files", London.DateOf(one.AddedAt)))];
    }
}
