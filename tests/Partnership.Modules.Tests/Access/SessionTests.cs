using System.Net;
using Partnership.Access.Sessions;
using Partnership.Kernel.Identity;
using Partnership.Platform.Limits;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access;

public class SessionTests
{
    private readonly TestClock _clock = new();

    private Session Started() => Session.Start(Ids.New<PersonId>(_clock), "pwd otp", "Firefox on Windows", _clock.GetUtcNow(), _clock).Session;

    [Fact, Trait("Rule", "PLT-02")]
    public void A_session_that_nobody_uses_is_over_after_30_minutes()
    {
        var session = Started();

        Assert.True(session.IsOpenAt(_clock.GetUtcNow().AddMinutes(30).AddSeconds(-1)));
        Assert.False(session.IsOpenAt(_clock.GetUtcNow().AddMinutes(30)));
    }

    [Fact]
    public void An_ended_session_stays_ended_at_its_first_moment()
    {
        var session = Started();
        session.End(_clock.GetUtcNow());
        session.End(_clock.GetUtcNow().AddHours(1));

        Assert.False(session.IsOpenAt(_clock.GetUtcNow()));
        Assert.Equal(_clock.GetUtcNow(), session.EndedAt);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1", "Safari on an iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome on Android")]
    [InlineData("<script>alert(1)</script>", "A browser on a device we don’t recognise")]
    [InlineData(null, "A browser on a device we don’t recognise")]
    public void A_browser_is_named_as_its_owner_would(string? userAgent, string words) => Assert.Equal(words, Device.InWords(userAgent));

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:aaaa::1", "20010DB800010002")]
    [InlineData("2001:db8:1:2:bbbb::9", "20010DB800010002")]
    public void One_household_is_one_place(string address, string place) => Assert.Equal(place, Source.Of(IPAddress.Parse(address)));
}
