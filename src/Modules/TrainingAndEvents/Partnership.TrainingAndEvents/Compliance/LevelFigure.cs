using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Reports;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Compliance;

/// <summary>One agency and one level, as numbers.</summary>
/// <param name="Lapsing">How many of the trained lose it within three months; 0 where the agency gave numbers alone.</param>
internal sealed record LevelFigure(string Agency, Level Level, int Staff, int Trained, int Lapsing, bool FromAList, DateOnly AsOf)
{
    public string InWords => $"{Trained:N0} of {Staff:N0} ({Share.InWords(Trained, Staff)})";
}

/// <summary>Counts from the staff lists; where an agency's list says nothing of a level, the numbers that it gave.</summary>
internal static class LevelFigures
{
    /// <param name="agency">One agency's alone; null for all.</param>
    public static async Task<IReadOnlyList<LevelFigure>> Figures(this TrainingDbContext db, DateOnly on, string? agency, CancellationToken ct)
    {
        var soon = on.AddMonths(ComplianceWords.LapsesWithinMonths);
        var listed = await db.HasLevel(on).Where(one => agency == null || one.Agency == agency).GroupBy(one => new { one.Agency, one.Level })
            .Select(of => new { of.Key.Agency, of.Key.Level, Staff = of.Count(), Trained = of.Count(one => one.Until >= on), Lapsing = of.Count(one => one.Until >= on && one.Until <= soon) }).ToListAsync(ct);
        var lists = await db.StaffMembers.Where(one => agency == null || one.Agency == agency).GroupBy(one => one.Agency).Select(of => new { Agency = of.Key, At = of.Max(one => one.ListedAt) }).ToDictionaryAsync(one => one.Agency, one => London.DateOf(one.At), ct);
        var said = await db.StaffCounts.Where(one => agency == null || one.Agency == agency).ToListAsync(ct);
        return [.. listed.Select(one => new LevelFigure(one.Agency, one.Level, one.Staff, one.Trained, one.Lapsing, true, lists[one.Agency]))
            .Concat(said.Where(one => !listed.Exists(other => other.Agency == one.Agency && other.Level == one.Level)).Select(one => new LevelFigure(one.Agency, one.Level, one.Staff, one.Trained, 0, false, one.AsOf)))
            .OrderBy(one => one.Agency, StringComparer.Ordinal).ThenBy(one => one.Level)];
    }
}
