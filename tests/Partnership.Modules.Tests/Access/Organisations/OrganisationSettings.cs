using Microsoft.Extensions.Configuration;
using Partnership.Access.Organisations;
using Xunit;

namespace Partnership.Modules.Tests.Access.Organisations;

public class OrganisationSettings
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["SignIn:Organisations:council:Name"] = "Borough Council",
        ["SignIn:Organisations:council:Authority"] = "https://login.council.example/tenant/v2.0",
        ["SignIn:Organisations:council:ClientId"] = "partnership",
        ["SignIn:Organisations:council:ClientSecret"] = "secret",
    };

    [Fact, Trait("Rule", "PLT-03")]
    public void Organisations_are_set_and_not_coded()
    {
        Assert.Empty(Read([]).Value.All);
        var council = Assert.Single(Read(Right).Value.All);

        Assert.Equal(("council", "Borough Council", "/sign-in/from/council"), (council.Key, council.Name, council.CallbackPath));
        Assert.True(council.Issues("https://login.council.example/tenant/v2.0/"));
        Assert.False(council.Issues("https://login.council.example/other/v2.0"));
        Assert.DoesNotContain("secret", council.ToString(), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-03")]
    public void A_secret_comes_from_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "from the file\n");
        Assert.Equal("from the file", Read(new(Right) { ["SignIn:Organisations:council:ClientSecret"] = null, ["SignIn:Organisations:council:ClientSecretFile"] = file }).Value.All[0].ClientSecret);
        File.Delete(file);
    }

    [Fact, Trait("Rule", "PLT-02"), Trait("Rule", "PLT-03")]
    public void A_second_step_is_said_by_mfa_or_by_what_the_settings_name()
    {
        var usual = Read(Right).Value.All[0];
        Assert.True(usual.AskedSecondStep(["pwd", "mfa"], null));
        Assert.False(usual.AskedSecondStep(["pwd", "otp"], "AAL2"));

        var other = Read(new(Right) { ["SignIn:Organisations:council:SecondStepAcr"] = "AAL2_OR_AAL3_ANY AAL3_ANY" }).Value.All[0];
        Assert.True(other.AskedSecondStep([], "AAL3_ANY"));
        Assert.False(other.AskedSecondStep([], "AAL1"));
    }

    [Theory, Trait("Rule", "PLT-03")]
    [InlineData("council:Name", null)]
    [InlineData("council:ClientId", " ")]
    [InlineData("council:Authority", "http://login.council.example")]
    [InlineData("council:Authority", "login.council.example")]
    [InlineData("council:Authority", "https://login.council.example?tenant=1")]
    [InlineData("council:ClientSecretFile", "/no/such/file")]
    [InlineData("council:ClientIdd", "typed wrong")]
    [InlineData("a b:Name", "A name with a space")]
    public void A_wrong_setting_is_told_by_its_name(string setting, string? value)
    {
        var name = setting.StartsWith("a b", StringComparison.Ordinal) ? "a b" : setting;
        Assert.Contains(Read(new(Right) { ["SignIn:Organisations:" + setting] = value }).Refusals, refusal => refusal.Words.StartsWith("SignIn:Organisations:" + name, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "PLT-03")]
    public void A_missing_secret_and_one_provider_twice_are_told()
    {
        Assert.Contains("ClientSecretFile is not set", Assert.Single(Read(new(Right) { ["SignIn:Organisations:council:ClientSecret"] = "" }).Refusals).Words, StringComparison.Ordinal);
        var twice = Right.Concat(Right.Select(one => KeyValuePair.Create(one.Key.Replace("council", "other", StringComparison.Ordinal), one.Value))).ToDictionary();
        Assert.Contains("could not be told apart", Assert.Single(Read(twice).Refusals).Words, StringComparison.Ordinal);
    }

    private static Kernel.Acts.Outcome<KnownOrganisations> Read(Dictionary<string, string?> settings) =>
        KnownOrganisations.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
