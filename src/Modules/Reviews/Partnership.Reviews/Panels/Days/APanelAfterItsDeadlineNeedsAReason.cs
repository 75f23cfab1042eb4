using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Panels.Days;

/// <summary>A late panel is possible, but nobody sets one without knowing that it is late and saying why.</summary>
internal sealed class APanelAfterItsDeadlineNeedsAReason(DateOnly day, CaseClock? clock, string? why) : IRule
{
    public string Id => "REV-22";

    public Refusal? Broken() => clock is { } due && day > due.DueOn && string.IsNullOrWhiteSpace(why)
        ? new(nameof(WantedPanelDay.WhyLate), $"The panel is due by {Dates.WithDay(due.DueOn)}. To hold it later, say why.")
        : null;
}
