using System.Net;
using Partnership.Modules.Tests.Governance;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Communications;

public class PickupTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "COM-21")]
    public async Task In_development_mail_lies_in_the_pickup_folder_and_a_page_shows_it_with_working_links()
    {
        await host.Ask(Mailing.TestMail(await host.Colleague("Zoë Ünal, Agency lead")));
        Assert.Equal(1, await host.SendAllDue());
        var browser = host.ClientOf(null);

        var list = WebUtility.HtmlDecode(await browser.GetStringAsync("/development/mail"));
        Assert.Contains("Test message, 3 March 2026", list, StringComparison.Ordinal);
        var link = System.Text.RegularExpressions.Regex.Match(list, "/development/mail/[0-9a-f-]{36}").Value;
        var mail = WebUtility.HtmlDecode(await browser.GetStringAsync(link));

        Assert.Contains("Hello Zoë Ünal, Agency lead,", mail, StringComparison.Ordinal);
        Assert.Matches("<a [^>]*href=\"http://localhost[^\"]*/communications/mail-log\"", mail);
    }

    [Fact]
    public async Task A_mail_that_is_not_there_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientOf(null).GetAsync("/development/mail/0197a8f0-0000-7000-8000-000000000000")).StatusCode);
    }
}
