using Partnership.Kernel.Time;
using Partnership.Reviews.Demonstration;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Demonstration;

public sealed class DaysAgoTests
{
    [Theory, Trait("Rule", "PLT-80")]
    [InlineData(16, -1)]
    [InlineData(14, 1)]
    [InlineData(12, 3)]
    public void A_deadline_of_fifteen_working_days_is_as_late_or_near_on_each_day_of_a_year(int ago, int left)
    {
        var calendar = WorkingCalendar.England;
        for (var today = new DateOnly(2026, 1, 1); today.Year < 2027; today = today.AddDays(1))
            Assert.Equal(left, calendar.WorkingDaysBetween(today, calendar.Add(new DaysAgo(today, calendar)[ago], 15)));
    }
}
