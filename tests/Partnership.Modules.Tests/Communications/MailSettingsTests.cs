using Microsoft.Extensions.Configuration;
using Partnership.Communications.Sending;
using Xunit;

namespace Partnership.Modules.Tests.Communications;

public class MailSettingsTests
{
    [Fact, Trait("Rule", "COM-21")]
    public void Development_needs_no_setting_and_uses_the_pickup_folder()
    {
        var settings = MailSettings.Read(Given(), development: true, "/data/mail").Value;

        Assert.Null(settings.Smtp);
        Assert.Equal("/data/mail", settings.Pickup);
    }

    [Theory, Trait("Rule", "COM-21")]
    [InlineData("Mail:Smtp:Host", "")]
    [InlineData("Mail:Smtp:Port", "smtp")]
    [InlineData("Mail:Smtp:Port", "70000")]
    [InlineData("Mail:Smtp:Tls", "perhaps")]
    [InlineData("Mail:From", "nobody")]
    [InlineData("SiteAddress", "http://partnership.example")]
    [InlineData("Mail:Smtp:User", "somebody")]
    [InlineData("Mail:Smtp:PasswordFile", "/not/there")]
    public void A_wrong_setting_is_named_when_the_host_starts(string setting, string value)
    {
        var given = Given(("Mail:Smtp:Host", "mail.example"), ("Mail:From", "partnership@partnership.example"), ("SiteAddress", "https://partnership.example"), (setting, value));

        Assert.Contains(MailSettings.Read(given, development: false, "").Refusals, refusal => refusal.Words.Contains(setting, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "COM-21")]
    public void Encryption_is_on_unless_it_is_switched_off_and_a_password_never_leaves_without_it()
    {
        var on = Given(("Mail:Smtp:Host", "mail.example"));
        var clear = Given(("Mail:Smtp:Host", "mail.example"), ("Mail:Smtp:Tls", "false"), ("Mail:Smtp:User", "u"), ("Mail:Smtp:Password", "p"));

        Assert.True(MailSettings.Read(on, development: true, "").Value.Smtp!.Tls);
        Assert.Contains("in the clear", Assert.Single(MailSettings.Read(clear, development: true, "").Refusals).Words, StringComparison.Ordinal);
    }

    private static IConfigurationRoot Given(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.DistinctBy(one => one.Key).Concat(settings.Reverse().DistinctBy(one => one.Key)).GroupBy(one => one.Key).ToDictionary(one => one.Key, one => (string?)one.Last().Value)).Build();
}
