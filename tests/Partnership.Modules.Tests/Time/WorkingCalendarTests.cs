using FsCheck;
using FsCheck.Fluent;
using Partnership.Kernel.Time;
using Xunit;
using static Partnership.Modules.Tests.Time.WorkedDates;

namespace Partnership.Modules.Tests.Time;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar England = WorkingCalendar.England;
    private static readonly Arbitrary<DateOnly> Dates =
        Gen.Choose(Day("2019-01-02").DayNumber, Day("2028-06-30").DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
    private static readonly Arbitrary<int> Numbers = Gen.Choose(1, 60).ToArbitrary();

    [Fact, Trait("Rule", "PLT-30")]
    public void Adding_days_and_counting_them_back_agree() => Check.QuickThrowOnFailure(
        Prop.ForAll(Dates, Numbers, (start, n) => England.WorkingDaysBetween(start, England.Add(start, n)) == n));

    [Fact, Trait("Rule", "PLT-30")]
    public void Counting_always_ends_on_a_working_day() => Check.QuickThrowOnFailure(
        Prop.ForAll(Dates, Numbers, (start, n) => England.IsWorkingDay(England.Add(start, n))
            && England.IsWorkingDay(England.Add(start, -n)) && England.IsWorkingDay(England.Add(start, n, Counting.DayOne))));

    [Fact, Trait("Rule", "HRD-02")]
    public void Day_1_is_never_later_than_day_0() => Check.QuickThrowOnFailure(
        Prop.ForAll(Dates, Numbers, (start, n) => England.Add(start, n, Counting.DayOne) <= England.Add(start, n)));

    [Fact, Trait("Rule", "HRD-02")]
    public void The_conventions_differ_exactly_when_the_start_is_a_working_day() => Check.QuickThrowOnFailure(
        Prop.ForAll(Dates, Numbers, (start, n) => (England.Add(start, n, Counting.DayOne) < England.Add(start, n)) == England.IsWorkingDay(start)));

    [Fact, Trait("Rule", "REV-24")]
    public void Ordinals_grow_by_one_on_each_working_day_and_stay_on_others() => Check.QuickThrowOnFailure(
        Prop.ForAll(Dates, day => England.Ordinal(day) - England.Ordinal(day.AddDays(-1)) == (England.IsWorkingDay(day) ? 1 : 0)));

    [Fact, Trait("Rule", "PLT-32")]
    public void Every_day_on_the_way_either_counts_or_is_explained() => Check.QuickThrowOnFailure(
        Prop.ForAll(Dates, Numbers, (start, n) =>
        {
            var counted = England.Count(start, n);
            return counted.Date.DayNumber - start.DayNumber == n + counted.Skipped.Count && counted.Skipped.All(day => day.Why.Length > 0);
        }));

    [Fact, Trait("Rule", "PLT-30")]
    public void The_shipped_holidays_follow_Easter_and_the_Mondays_of_law()
    {
        for (var year = 2019; year <= 2028; year++)
        {
            var easter = EasterSunday(year);
            var kept = England.Holidays.Days.Where(day => day.Date.Year == year).ToDictionary(day => day.Date, day => day.Name);
            Assert.Equal("Good Friday", kept[easter.AddDays(-2)]);
            Assert.Equal("Easter Monday", kept[easter.AddDays(1)]);
            Assert.Contains(LastMonday(year, 8), kept.Keys);
            if (year != 2020) Assert.Contains(FirstMonday(year, 5), kept.Keys);
            if (year != 2022) Assert.Contains(LastMonday(year, 5), kept.Keys);
            Assert.DoesNotContain(kept.Keys, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.Equal(year switch { 2022 => 10, 2023 => 9, _ => 8 }, kept.Count);
            Assert.Contains(kept.Keys, day => day.Month == 1 && day.Day <= 3);
            Assert.Equal(2, kept.Keys.Count(day => day is { Month: 12, Day: >= 25 }));
        }
    }

    [Theory, Trait("Rule", "PLT-30")]
    [InlineData("2020-05-08", "Early May bank holiday (VE day)")]
    [InlineData("2020-05-04", null)]
    [InlineData("2022-05-30", null)]
    [InlineData("2022-06-02", "Spring bank holiday")]
    [InlineData("2022-06-03", "Platinum Jubilee bank holiday")]
    [InlineData("2022-09-19", "Bank holiday for the State Funeral of Queen Elizabeth II")]
    [InlineData("2023-05-08", "Bank holiday for the coronation of King Charles III")]
    [InlineData("2021-12-27", "Christmas Day (substitute)")]
    [InlineData("2027-12-28", "Boxing Day (substitute)")]
    [InlineData("2028-01-03", "New Year’s Day (substitute)")]
    [InlineData("2026-12-26", "Saturday")]
    public void One_offs_moved_days_and_substitutes_are_known(string date, string? why) => Assert.Equal(why, England.WhyNot(Day(date)));

    [Fact, Trait("Rule", "PLT-30")]
    public void Closure_days_are_left_out_with_their_own_words()
    {
        var calendar = England.With(new ClosureDay(Day("2026-12-29"), "Offices closed"));
        Assert.Equal("Offices closed", calendar.WhyNot(Day("2026-12-29")));
        Assert.Equal(Day("2026-12-30"), calendar.NextWorkingDay(Day("2026-12-24")));
        Assert.True(calendar.Statutory.IsWorkingDay(Day("2026-12-29")));
        Assert.True(England.IsWorkingDay(Day("2026-12-29")));
    }

    private static DateOnly FirstMonday(int year, int month) => MondayOnOrAfter(new(year, month, 1));
    private static DateOnly LastMonday(int year, int month) => MondayOnOrAfter(new DateOnly(year, month, 1).AddMonths(1).AddDays(-7));

    private static DateOnly MondayOnOrAfter(DateOnly day) => day.AddDays((8 - (int)day.DayOfWeek) % 7);

    // The anonymous Gregorian computus.
    private static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        return new(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }
}
