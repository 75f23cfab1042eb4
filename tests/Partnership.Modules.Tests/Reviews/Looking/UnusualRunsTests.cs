using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Looking.Unusual;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Looking;

/// <summary>What is unusual by time and number alone, without a database.</summary>
public sealed class UnusualRunsTests
{
    private static readonly PersonId Somebody = new(Guid.Parse("0193a000-0000-7000-8000-000000000001"));
    private static readonly UnusualAccess Limits = new() { ManyCases = 3, WithinMinutes = 60 };

    [Theory, Trait("Rule", "REV-91"), Trait("Rule", "PLT-31")]
    [InlineData("2026-01-10", "22:59", false)]
    [InlineData("2026-01-10", "23:00", true)]
    [InlineData("2026-01-10", "05:59", true)]
    [InlineData("2026-01-10", "06:00", false)]
    [InlineData("2026-07-10", "23:00", true)]
    [InlineData("2026-07-10", "06:00", false)]
    public void The_night_is_london_s_in_winter_and_in_summer(string day, string time, bool night) =>
        Assert.Equal(night, UnusualRuns.IsNight(London.At(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), Limits));

    [Fact, Trait("Rule", "REV-91")]
    public void Looks_before_and_after_midnight_are_one_night()
    {
        var found = UnusualRuns.AtNight([At(23, 40, 1), At(24 + 1, 10, 2), At(24 + 23, 30, 1)], Limits).ToList();
        Assert.Equal([2, 1], found.Select(one => one.Looks.Count));
    }

    [Fact, Trait("Rule", "REV-91")]
    public void Many_cases_are_counted_within_the_time_each_case_once()
    {
        Assert.Empty(UnusualRuns.ManyCases([At(9, 0, 1), At(9, 10, 2), At(9, 20, 1), At(10, 25, 3)], Limits));
        var found = Assert.Single(UnusualRuns.ManyCases([At(9, 0, 1), At(9, 10, 2), At(9, 59, 3), At(10, 5, 4), At(15, 0, 1)], Limits));
        Assert.Equal((3, 4), (found.Cases, found.Looks.Count));
        Assert.Equal(2, UnusualRuns.ManyCases([At(9, 0, 1), At(9, 1, 2), At(9, 2, 3), At(15, 0, 1), At(15, 1, 2), At(15, 2, 3)], Limits).Count());
    }

    private static Look At(int hour, int minute, int about) =>
        new(Somebody, "Somebody", null, new(new Guid(about, 0, 0, new byte[8])), London.At(new(2026, 1, 12), TimeOnly.MinValue).AddHours(hour).AddMinutes(minute));
}
