using System.Globalization;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Xunit;

namespace Partnership.Modules.Tests.Time;

public sealed class WorkedDates
{
    public static readonly TheoryData<string, string, string, string, string> Table = new()
    {
        { "2024-12-20", "2024-12-31", "2025-01-08", "2025-01-15", "2025-01-14" },
        { "2025-04-11", "2025-04-22", "2025-04-29", "2025-05-07", "2025-05-06" },
        { "2026-03-30", "2026-04-08", "2026-04-15", "2026-04-22", "2026-04-21" },
        { "2026-11-21", "2026-11-27", "2026-12-04", "2026-12-11", "2026-12-11" },
    };

    [Theory, MemberData(nameof(Table)), Trait("Rule", "REV-21"), Trait("Rule", "HRD-02")]
    public void Both_conventions_come_out_as_worked_by_hand(string notified, string five, string ten, string fifteen, string fifteenAsDayOne)
    {
        var start = Day(notified);
        Assert.Equal(Day(five), WorkingCalendar.England.Add(start, 5));
        Assert.Equal(Day(ten), WorkingCalendar.England.Add(start, 10));
        Assert.Equal(Day(fifteen), WorkingCalendar.England.Add(start, 15));
        Assert.Equal(Day(fifteenAsDayOne), WorkingCalendar.England.Add(start, 15, Counting.DayOne));
    }

    [Theory, MemberData(nameof(Table)), Trait("Rule", "HRD-02"), Trait("Rule", "PLT-32")]
    public void The_other_convention_is_shown_only_where_it_is_stricter(string notified, string five, string ten, string fifteen, string fifteenAsDayOne)
    {
        Assert.NotEqual(five, ten);
        var deadline = Clocks.Of(Clocks.WorkingDays(15), Day(notified));
        Assert.Equal(Day(fifteen), deadline.Date);
        Assert.Equal(fifteenAsDayOne == fifteen ? null : Day(fifteenAsDayOne), deadline.Stricter);
    }

    [Fact, Trait("Rule", "HRD-02")]
    public void Where_the_notification_is_Day_1_the_later_reading_is_not_shown() =>
        Assert.Null(Clocks.Of(Clocks.WorkingDays(15) with { DayOne = true }, Day("2026-03-30")).Stricter);

    [Fact, Trait("Rule", "PLT-30")]
    public void Seven_working_days_before_publication_on_6_January_2027_is_23_December() =>
        Assert.Equal(Day("2026-12-23"), WorkingCalendar.England.Add(Day("2027-01-06"), -7));

    [Theory, Trait("Rule", "HRD-04")]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    [InlineData("2027-08-31", 6, "2028-02-29")]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2026-06-15", 6, "2026-12-15")]
    public void Months_clamp_to_the_end_of_a_shorter_month(string initiated, int months, string due) =>
        Assert.Equal(Day(due), Clocks.Of(Clocks.Months(months), Day(initiated)).Date);

    [Fact, Trait("Rule", "PLT-32")]
    public void Each_skipped_day_says_why()
    {
        var counted = WorkingCalendar.England.Count(Day("2026-12-24"), 2);

        Assert.Equal(Day("2026-12-30"), counted.Date);
        Assert.Equal(
            [new(Day("2026-12-25"), "Christmas Day"), new(Day("2026-12-26"), "Saturday"), new(Day("2026-12-27"), "Sunday"), new(Day("2026-12-28"), "Boxing Day (substitute)")],
            counted.Skipped);
    }

    [Fact, Trait("Rule", "PLT-32")]
    public void A_start_on_a_weekend_is_itself_skipped_only_when_it_would_have_been_Day_1()
    {
        var saturday = Day("2026-11-21");
        Assert.Equal([Day("2026-11-22")], WorkingCalendar.England.Count(saturday, 5).Skipped.Select(day => day.Date));
        Assert.Equal([saturday, Day("2026-11-22")], WorkingCalendar.England.Count(saturday, 5, Counting.DayOne).Skipped.Select(day => day.Date));
    }

    internal static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

internal static class Clocks
{
    public static ClockRule WorkingDays(int offset) =>
        new() { Key = "decision", Title = "Decision", Start = CaseEvent.Notified, Ends = CaseEvent.DecisionSent, Offset = offset, Unit = TimeUnit.WorkingDays, Source = "test" };

    public static ClockRule Months(int offset) =>
        new() { Key = "review", Title = "Review", Start = CaseEvent.ReviewInitiated, Ends = CaseEvent.Publication, Offset = offset, Unit = TimeUnit.Months, Source = "test" };

    public static ClockRule Hours(int offset) =>
        new() { Key = "screening", Title = "Threshold decision", Start = CaseEvent.Referred, Ends = CaseEvent.ScreeningConvened, Offset = offset, Unit = TimeUnit.Hours, Source = "test" };

    public static Deadline Of(ClockRule rule, DateOnly start, WorkingCalendar? calendar = null) =>
        Deadlines.Of(rule, calendar ?? WorkingCalendar.England, rule.Start, new(start)).Value;
}
