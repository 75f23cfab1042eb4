using Partnership.Access.Passwords;
using Partnership.Kernel.Acts;
using Xunit;

namespace Partnership.Modules.Tests.Access;

public class PasswordTests
{
    private static IReadOnlyList<Refusal> WordsAbout(string? password) =>
        Rules.BrokenOf(new PasswordMustBeLongEnough(password), new PasswordMustNotBeCommon(password));

    [Theory, Trait("Rule", "PLT-02")]
    [InlineData("correct horse ward lantern")]
    [InlineData("nohurry-nohurry")]
    [InlineData("þetta er leyni")]
    [InlineData("kettle98moss")]
    public void A_long_password_needs_no_special_characters(string password) => Assert.Empty(WordsAbout(password));

    [Theory, Trait("Rule", "PLT-02")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Xk9$mQ2!pL7")]
    public void A_short_one_is_refused_with_words_beside_it(string? password)
    {
        var refusal = Assert.Single(WordsAbout(password));
        Assert.Equal("Password", refusal.Field);
    }

    [Theory, Trait("Rule", "PLT-02")]
    [InlineData("Password1234")]
    [InlineData("passwordpassword")]
    [InlineData("PasswordPassword123!")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiopasdfgh")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("ab1ab1ab1ab1ab1")]
    [InlineData("Safeguarding2026!")]
    [InlineData("!!!!liverpool!!!!")]
    public void A_common_one_is_refused_however_it_is_dressed(string password) =>
        Assert.Contains("lists that guessers use", Assert.Single(WordsAbout(password)).Words, StringComparison.Ordinal);

    [Theory, Trait("Rule", "PLT-02")]
    [InlineData("TowerHamletsSafeguarding1", true)]
    [InlineData("Safeguarding Children Partnership", true)]
    [InlineData("council-police-review-2026", true)]
    [InlineData("a tower of green hamsters", false)]
    [InlineData("4815162342 4815162342", false)]
    public void A_password_of_nothing_but_this_places_words_is_refused(string password, bool refused) =>
        Assert.Equal(refused, new PasswordMustSayMoreThanThisPlace(password, ["tower", "hamlets", "safeguarding", "children", "partnership", "council", "police", "review"]).Broken() is not null);

    [Fact, Trait("Rule", "PLT-02")]
    public void A_password_is_right_on_any_keyboard_and_for_its_own_account_only()
    {
        var hashes = new PasswordHashes();
        var hash = hashes.Of("caf\u00e9 at the corner");

        Assert.True(hashes.Fits(hash, "cafe\u0301 at the corner", out _));
        Assert.False(hashes.Fits(hash, "cafe at the corner", out _));
        Assert.False(hashes.Fits(null, "cafe\u0301 at the corner", out _));
    }

    [Fact, Trait("Rule", "PLT-02")]
    public void A_password_is_hashed_in_as_many_rounds_as_OWASP_asks_for()
    {
        // The framework's third format: a byte for the format, four for the function, four for the rounds.
        var kept = Convert.FromBase64String(new PasswordHashes().Of("a long enough password"));
        Assert.Equal(210_000u, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(kept.AsSpan(5)));
    }
}
