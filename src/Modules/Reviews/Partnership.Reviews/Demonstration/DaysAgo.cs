using Partnership.Kernel.Time;

namespace Partnership.Reviews.Demonstration;

/// <summary>Days counted in working days back from the day the demonstration is filled; on a day off, from the last working day before it. Less than 0 is ahead.</summary>
internal sealed class DaysAgo(DateOnly today, WorkingCalendar calendar)
{
    private readonly DateOnly _last = calendar.IsWorkingDay(today) ? today : calendar.PreviousWorkingDay(today);

    public DateOnly Today => today;

    public DateOnly this[int workingDays] => calendar.Add(_last, -workingDays);
}
