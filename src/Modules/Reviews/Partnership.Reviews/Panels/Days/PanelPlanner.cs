using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;

namespace Partnership.Reviews.Panels.Days;

/// <summary>The day of another case's panel, with the ordinal it was given when it was set.</summary>
internal sealed record TakenDay(DateOnly HeldOn, int Ordinal, int KeptFree);

/// <summary>Which days a panel can be held on: working days that are neither those of other cases' panels nor next to them (REV-24).</summary>
/// <param name="keptFree">Working days within which no other case's panel may be: 0 keeps the same day free only.</param>
internal sealed class PanelPlanner(WorkingCalendar calendar, int keptFree, IReadOnlyList<TakenDay> taken)
{
    /// <summary>Further ahead than this many working days nothing is proposed.</summary>
    private const int Horizon = 60;

    public static async Task<PanelPlanner> For(IQueryable<Panel> panels, CaseId about, WorkingCalendar calendar, int keptFree, CancellationToken ct) =>
        new(calendar, keptFree, await panels.Where(panel => panel.CaseId != about && panel.State != PanelState.Cancelled)
            .Select(panel => new TakenDay(panel.HeldOn, panel.DayOrdinal, panel.KeptFree)).ToListAsync(ct));

    public bool IsFree(DateOnly day)
    {
        var ordinal = calendar.Ordinal(day);
        return !taken.Any(other => Touches(ordinal, calendar.Ordinal(other.HeldOn), other.KeptFree) || Touches(ordinal, other.Ordinal, other.KeptFree));
    }

    /// <summary>The next days that are free, from <paramref name="from"/> on, in order.</summary>
    public IReadOnlyList<DateOnly> NextFree(DateOnly from, int most = 5)
    {
        var day = calendar.IsWorkingDay(from) ? from : calendar.NextWorkingDay(from);
        var free = new List<DateOnly>();
        for (var looked = 0; looked < Horizon && free.Count < most; looked++, day = calendar.NextWorkingDay(day))
            if (IsFree(day)) free.Add(day);
        return free;
    }

    // The same as the database's exclusion: the stretches [day, day + kept free] of both have a working day in common. Both ordinals are asked,
    // today's and the one that was fixed, since a holiday announced in between moves one against the other.
    private bool Touches(int mine, int other, int othersKeptFree) => mine <= other + othersKeptFree && other <= mine + keptFree;
}
