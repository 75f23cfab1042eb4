using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;

namespace Partnership.Reviews.Panels.Days;

internal sealed class APanelIsHeldOnAWorkingDay(DateOnly day, WorkingCalendar calendar) : IRule
{
    public string Id => "REV-24";

    public Refusal? Broken() => calendar.WhyNot(day) is { } why
        ? new(nameof(WantedPanelDay.HeldOn), $"{Dates.Long(day)} is not a working day ({why}). The next one is {Dates.WithDay(calendar.NextWorkingDay(day))}.")
        : null;
}
