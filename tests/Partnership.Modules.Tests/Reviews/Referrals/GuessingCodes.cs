using Partnership.Modules.Tests.Trust;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Referrals;

public sealed class GuessingCodes(FormsThatAnybodyMaySend.Host host) : IClassFixture<FormsThatAnybodyMaySend.Host>
{
    [Fact, Trait("Rule", "REV-05"), Trait("Rule", "TRU-15")]
    public async Task After_twenty_tries_at_once_no_code_opens_anything_with_the_same_answer_until_some_time_has_passed()
    {
        var code = await Code();
        using var guesser = await Guessed("192.0.2.1", tries: 20);
        var wrong = guesser.Errors;

        await guesser.Press("Continue", ("Code", code));
        Assert.Equal("/follow-up", guesser.Address);
        Assert.Equal(wrong, guesser.Errors);
        Assert.NotEmpty(wrong);

        host.Clock.Advance(TimeSpan.FromSeconds(10));
        await guesser.Press("Continue", ("Code", code));
        Assert.Equal("/follow-up/status", guesser.Address);
    }

    [Theory, Trait("Rule", "REV-05"), Trait("Rule", "TRU-15")]
    [InlineData("192.0.2.2", "192.0.2.3", "/follow-up/status")]
    [InlineData("2001:db8:1:2:aaaa::1", "2001:db8:1:3::1", "/follow-up/status")]
    [InlineData("2001:db8:1:4:aaaa::1", "2001:db8:1:4:bbbb::9", "/follow-up")]
    public async Task Tries_are_counted_by_household_and_nobody_uses_up_those_of_another(string guessing, string asking, string arrives)
    {
        var code = await Code();
        using var guesser = await Guessed(guessing, tries: 20);
        using var other = await new Visitor(host.From(asking)).Open("/follow-up");
        await other.Press("Continue", ("Code", code));
        Assert.Equal(arrives, other.Address);
    }

    private async Task<string> Code()
    {
        using var parent = await host.AtCheckOfFamily();
        await parent.Press("Send");
        return parent.Code();
    }

    private async Task<Visitor> Guessed(string from, int tries)
    {
        var guesser = await new Visitor(host.From(from)).Open("/follow-up");
        for (var tried = 0; tried < tries; tried++) await guesser.Press("Continue", ("Code", $"0000-0000-0000-0000-00{tried:00}"));
        return guesser;
    }
}
