using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;

namespace Partnership.Reviews.Panels.Days;

/// <summary>No one overrides this (S2 §23). The database holds it as well, against two who schedule at the same moment.</summary>
internal sealed class PanelsOfDifferentCasesAreNeverOnTheSameDayOrBackToBack(DateOnly day, DateOnly today, PanelPlanner planner) : IRule
{
    public string Id => "REV-24";

    public Refusal? Broken() => planner.IsFree(day) ? null : new(nameof(WantedPanelDay.HeldOn),
        $"Another case’s panel is on that day or next to it. Free days: {Counts.AndList([.. planner.NextFree(day > today ? day : today, 3).Select(Dates.WithDay)])}.");
}
