using System.Text;
using Partnership.Access.Codes;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access;

public class OneTimeCodeTests
{
    /// <summary>The secret of RFC 6238's appendix B.</summary>
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");
    private readonly TestClock _clock = new();

    [Theory, Trait("Rule", "PLT-02")]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_RFC(long second, string code) =>
        Assert.Equal(code, OneTimeCode.At(OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(second)), Secret));

    [Theory, Trait("Rule", "PLT-02")]
    [InlineData(0, true)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-60, false)]
    [InlineData(60, false)]
    public void A_phone_may_be_half_a_minute_fast_or_slow(int secondsAhead, bool taken)
    {
        var now = _clock.GetUtcNow();
        var shown = OneTimeCode.At(OneTimeCode.StepAt(now.AddSeconds(secondsAhead)), Secret);

        Assert.Equal(taken, OneTimeCode.StepOf(shown, Secret, now) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("0287082")]
    [InlineData("２８７０８２")]
    [InlineData("abcdef")]
    public void Anything_else_is_no_code(string typed) =>
        Assert.Null(OneTimeCode.StepOf(typed, Secret, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void A_code_may_be_typed_with_a_space_in_the_middle() =>
        Assert.NotNull(OneTimeCode.StepOf("287 082", Secret, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void The_key_to_type_is_base_32() =>
        Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", AuthenticatorKey.InWords(Secret));

    [Fact]
    public void The_picture_says_whose_account_it_is_and_whose_site()
    {
        var uri = AuthenticatorKey.Uri(Secret, "Our Partnership", "nurse@icb.example");

        Assert.Equal("otpauth://totp/Our%20Partnership:nurse%40icb.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Our%20Partnership", uri);
        Assert.Matches("^(M[0-9]+ [0-9]+h1v1h-1z)+$", AuthenticatorKey.Picture(uri, out var size));
        Assert.InRange(size, 29, 80);
    }
}
