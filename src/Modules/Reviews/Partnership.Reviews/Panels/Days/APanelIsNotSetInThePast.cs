using Partnership.Kernel.Acts;

namespace Partnership.Reviews.Panels.Days;

internal sealed class APanelIsNotSetInThePast(DateOnly day, DateOnly today) : IRule
{
    public string Id => "REV-24";

    public Refusal? Broken() => day < today ? new(nameof(WantedPanelDay.HeldOn), "The day of the panel must be today or later.") : null;
}
