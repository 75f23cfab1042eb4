using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Compliance;

/// <summary>What an agency's training leads find on their home page: a list that has grown old, and training that lapses.</summary>
internal sealed class ComplianceToDo(Reading<TrainingDbContext> reading, TimeProvider clock) : IKnowWhatToDo
{
    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct)
    {
        if (actor.LooksAfterTrainingOf() is not { } agency) return [];
        var (today, todo) = (London.Today(clock), new List<ToDo>());
        var listedAt = await reading.Db.StaffMembers.Where(one => one.Agency == agency).MaxAsync(one => (DateTimeOffset?)one.ListedAt, ct);
        if (listedAt is not { } at) return [];
        if (London.DateOf(at).AddMonths(ComplianceWords.OldListMonths) < today) todo.Add(new($"Upload a new staff list for training: yours is from {Dates.Long(at)}", "/training/agency/staff", null));
        var soon = today.AddMonths(ComplianceWords.LapsesWithinMonths);
        var lapsing = await reading.Db.HasLevel(today).Where(one => one.Agency == agency && one.Until >= today && one.Until <= soon).GroupBy(one => one.Staff)
            .Select(of => of.Min(one => one.Until)).ToListAsync(ct);
        if (lapsing.Count > 0) todo.Add(new($"Book training for {Counts.Of(lapsing.Count, "colleague")} whose training lapses within {ComplianceWords.LapsesWithinMonths} months", "/training/agency/compliance", lapsing.Min()));
        return todo;
    }
}
