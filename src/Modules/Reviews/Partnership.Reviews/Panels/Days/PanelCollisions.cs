using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.Days;

/// <summary>A coming panel that a bank holiday announced after it was set has put on a day off, or next to another case's panel (REV-24, HRD-05).</summary>
/// <param name="With">Reference of the other case; null where the day itself is off.</param>
internal sealed record PanelCollision(string Reference, DateOnly HeldOn, string? With, CaseId Case);

/// <summary>Looks at coming panels on today's calendar: the day each was given stays, and what is wrong now is flagged to the owners.</summary>
internal sealed class PanelCollisions(Reading<ReviewsDbContext> reading, Installation installation, TimeProvider clock)
{
    public async Task<IReadOnlyList<PanelCollision>> Find(CancellationToken ct)
    {
        var (calendar, today) = (installation.Calendar, London.Today(clock));
        var coming = await (from panel in reading.Db.Panels
                            join about in reading.Db.Cases on panel.CaseId equals about.Id
                            where panel.HeldOn >= today && (panel.State == PanelState.Scheduled || panel.State == PanelState.PackSent)
                            orderby panel.HeldOn, about.Reference
                            select new { panel.CaseId, panel.HeldOn, panel.KeptFree, about.Reference }).ToListAsync(ct);
        var off = coming.Where(one => !calendar.IsWorkingDay(one.HeldOn)).Select(one => new PanelCollision(one.Reference, one.HeldOn, null, one.CaseId));
        var near = from one in coming
                   from other in coming
                   where one.CaseId != other.CaseId && Math.Abs(calendar.WorkingDaysBetween(one.HeldOn, other.HeldOn)) <= Math.Max(one.KeptFree, other.KeptFree)
                   select new PanelCollision(one.Reference, one.HeldOn, other.Reference, one.CaseId);
        return [.. off, .. near];
    }
}
