namespace Partnership.Kernel.Time;

/// <summary>England's working days (PLT-30, REV-21): Saturdays, Sundays, bank holidays with their substitute days, and the profile's closure
/// days are left out. Never changes: a new holiday makes a new calendar.</summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, string> _daysOff;
    private readonly int[] _weekdaysOff;

    private WorkingCalendar(BankHolidays holidays, IReadOnlyList<ClosureDay> closures)
    {
        (Holidays, Closures) = (holidays, closures);
        _daysOff = holidays.Days.ToDictionary(day => day.Date, day => day.Name);
        foreach (var closure in closures) _daysOff.TryAdd(closure.Date, closure.Why);
        _weekdaysOff = [.. _daysOff.Keys.Where(day => !IsWeekend(day)).Select(day => day.DayNumber).Order()];
    }

    /// <summary>The bank holidays shipped with the product, no closure days.</summary>
    public static WorkingCalendar England { get; } = new(BankHolidays.Shipped, []);

    public static WorkingCalendar Of(BankHolidays holidays, params IReadOnlyList<ClosureDay> closures) => new(holidays, closures);

    public BankHolidays Holidays { get; }
    public IReadOnlyList<ClosureDay> Closures { get; }

    /// <summary>This calendar without closure days: the law's times are counted on it.</summary>
    public WorkingCalendar Statutory => Closures.Count == 0 ? this : new(Holidays, []);

    public WorkingCalendar With(BankHolidays holidays) => new(holidays, Closures);
    public WorkingCalendar With(params IReadOnlyList<ClosureDay> closures) => new(Holidays, closures);

    /// <summary>Whether that year's bank holidays are known.</summary>
    public bool Knows(DateOnly date) => date.Year >= Holidays.FirstYear && date.Year <= Holidays.LastYear;

    public bool IsWorkingDay(DateOnly date) => !IsWeekend(date) && !_daysOff.ContainsKey(date);

    /// <summary>Why that day isn't a working day, or null when it is one.</summary>
    public string? WhyNot(DateOnly date) =>
        IsWeekend(date) ? DateWords.DayName(date.DayOfWeek) : _daysOff.GetValueOrDefault(date);

    /// <summary>The first working day after that date.</summary>
    public DateOnly NextWorkingDay(DateOnly date) => Add(date, 1);

    /// <summary>The last working day before that date.</summary>
    public DateOnly PreviousWorkingDay(DateOnly date) => Add(date, -1);

    public DateOnly Add(DateOnly start, int workingDays, Counting counting = Counting.DayZero) => Count(start, workingDays, counting).Date;

    /// <summary>Counts working days from <paramref name="start"/>; a negative number counts back. Zero under <see cref="Counting.DayZero"/> is the start itself,
    /// working day or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1 where the start is Day 1: there is no day before the first.</exception>
    public Counted Count(DateOnly start, int workingDays, Counting counting = Counting.DayZero)
    {
        if (counting == Counting.DayOne) ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        var step = Math.Sign(workingDays);
        var skipped = new List<SkippedDay>();
        var date = counting == Counting.DayOne ? start.AddDays(-1) : start;
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            date = date.AddDays(step);
            if (WhyNot(date) is { } why) skipped.Add(new(date, why));
            else left--;
        }
        if (step < 0) skipped.Reverse();
        return new(date, skipped, !Knows(start) || !Knows(date));
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when <paramref name="to"/> is earlier.
    /// "3 working days left" is this, from today to the deadline.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => Ordinal(to) - Ordinal(from);

    /// <summary>The number of working days up to and including that date: one more on each working day, so that neighbours differ by one.
    /// Two dates may be compared by it on one calendar only; a non-working day has its predecessor's.</summary>
    public int Ordinal(DateOnly date)
    {
        var days = date.DayNumber + 1; // 1 January of the year 1, day number 0, was a Monday
        var weekdays = days / 7 * 5 + Math.Min(days % 7, 5);
        var found = Array.BinarySearch(_weekdaysOff, date.DayNumber);
        return weekdays - (found >= 0 ? found + 1 : ~found);
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
