using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Xunit;
using static Partnership.Modules.Tests.Time.WorkedDates;

namespace Partnership.Modules.Tests.Time;

[Trait("Rule", "PLT-31")]
public sealed class LondonTime
{
    [Theory]
    [InlineData("2026-12-11", "2026-12-11T23:59:59Z")]
    [InlineData("2026-07-01", "2026-07-01T22:59:59Z")]
    [InlineData("2026-03-29", "2026-03-29T22:59:59Z")]
    [InlineData("2026-10-25", "2026-10-25T23:59:59Z")]
    public void A_deadline_ends_at_the_last_second_of_its_day_in_London(string date, string utc)
    {
        Assert.Equal(DateTimeOffset.Parse(utc), London.EndOf(Day(date)));
        Assert.Equal(TimeSpan.Zero, London.EndOf(Day(date)).Offset);
        Assert.Equal(Day(date), London.DateOf(London.EndOf(Day(date))));
    }

    [Theory]
    [InlineData("2026-07-01T23:30:00Z", "2026-07-02")]
    [InlineData("2026-01-01T23:30:00Z", "2026-01-01")]
    public void Today_is_Londons_day(string utc, string today) => Assert.Equal(Day(today), London.Today(new Standing(utc)));

    [Fact]
    public void The_hour_that_comes_twice_is_taken_the_first_time_round() =>
        Assert.Equal(DateTimeOffset.Parse("2026-10-25T00:30:00Z"), London.At(Day("2026-10-25"), new(1, 30)));

    [Fact]
    public void The_hour_that_is_left_out_becomes_the_one_after() =>
        Assert.Equal(DateTimeOffset.Parse("2026-03-29T01:30:00Z"), London.At(Day("2026-03-29"), new(1, 30)));

    [Theory]
    [InlineData("2026-07-01T14:30", "2026-07-01T13:30:00Z")]
    [InlineData("2026-12-01T14:30:15", "2026-12-01T14:30:15Z")]
    [InlineData("2026-07-01T14:30:00+02:00", "2026-07-01T12:30:00Z")]
    [InlineData("2026-07-01T14:30Z", "2026-07-01T14:30:00Z")]
    public void A_time_without_offset_is_Londons(string written, string utc)
    {
        Assert.True(London.TryParse(written, out var instant));
        Assert.Equal(DateTimeOffset.Parse(utc), instant);
    }

    [Theory]
    [InlineData("2026-07-01")]
    [InlineData("01/07/2026 14:30")]
    [InlineData("2026-02-30T10:00")]
    [InlineData("soon")]
    public void What_is_no_time_is_refused(string written) => Assert.False(London.TryParse(written, out _));

    [Theory, Trait("Rule", "HRD-01")]
    [InlineData("2026-10-24T10:00", "2026-10-26T09:00:00+00:00")]
    [InlineData("2026-03-28T10:00", "2026-03-30T11:00:00+01:00")]
    public void Forty_eight_hours_are_elapsed_hours_when_the_clocks_change(string referred, string at)
    {
        Assert.True(London.TryParse(referred, out var instant));
        var deadline = Assert.Single(Deadlines.Of([Clocks.Hours(48)], WorkingCalendar.England, ClockStarts.None.With(CaseEvent.Referred, instant)).Value);

        Assert.Equal(at, deadline.At?.ToString("yyyy-MM-ddTHH:mm:sszzz"));
        Assert.Equal(deadline.At, deadline.EndsAt);
        Assert.False(deadline.IsMissedAt(deadline.EndsAt));
        Assert.True(deadline.IsMissedAt(deadline.EndsAt.AddSeconds(1)));
    }

    [Fact]
    public void Times_and_dates_read_as_people_write_them()
    {
        Assert.Equal("2:30pm on 3 March 2026", DateTimeOffset.Parse("2026-03-03T14:30:00Z").InWords());
        Assert.Equal("12:05am", new TimeOnly(0, 5).InWords());
        Assert.Equal("Friday 11 December 2026", Day("2026-12-11").WithWeekday());
    }

    private sealed class Standing(string utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(utc);
    }
}
