using Partnership.Kernel.Words;
using Xunit;

namespace Partnership.Modules.Tests.Web;

public class PlainEnglish
{
    [Fact, Trait("Rule", "PLT-76")]
    public void Dates_are_said_in_words()
    {
        Assert.Equal("3 March 2026", Dates.Long(new DateOnly(2026, 3, 3)));
        Assert.Equal("Friday 11 December 2026", Dates.WithDay(new DateOnly(2026, 12, 11)));
        Assert.Equal("3 to 5 March 2026", Dates.Between(new(2026, 3, 3), new(2026, 3, 5)));
        Assert.Equal("28 February to 3 March 2026", Dates.Between(new(2026, 2, 28), new(2026, 3, 3)));
        Assert.Equal("30 December 2026 to 2 January 2027", Dates.Between(new(2026, 12, 30), new(2027, 1, 2)));
        Assert.Equal("3 March 2026", Dates.Between(new(2026, 3, 3), new(2026, 3, 3)));
    }

    [Theory, Trait("Rule", "PLT-76")]
    [InlineData(14, 30, "2:30pm")]
    [InlineData(9, 0, "9am")]
    [InlineData(0, 0, "midnight")]
    [InlineData(12, 0, "midday")]
    [InlineData(12, 5, "12:05pm")]
    [InlineData(0, 30, "12:30am")]
    public void Times_are_said_as_people_say_them(int hour, int minute, string words) => Assert.Equal(words, Times.Of(new TimeOnly(hour, minute)));

    [Fact, Trait("Rule", "PLT-76")]
    public void A_moment_is_told_in_Londons_time_in_summer_and_in_winter()
    {
        Assert.Equal("2:30pm", Times.Of(new DateTimeOffset(2026, 7, 1, 13, 30, 0, TimeSpan.Zero)));
        Assert.Equal("1:30pm", Times.Of(new DateTimeOffset(2026, 12, 1, 13, 30, 0, TimeSpan.Zero)));
        Assert.Equal("2 July 2026 at 12:15am", Times.WithDate(new DateTimeOffset(2026, 7, 1, 23, 15, 0, TimeSpan.Zero)));
    }

    [Fact, Trait("Rule", "PLT-76")]
    public void Numbers_come_with_their_noun()
    {
        Assert.Equal("no referrals", Counts.Of(0, "referral"));
        Assert.Equal("1 referral", Counts.Of(1, "referral"));
        Assert.Equal("1,200 children", Counts.Of(1200, "child", "children"));
        Assert.Equal("Police, Health and Education", Counts.AndList(["Police", "Health", "Education"]));
    }
}
