using System.Net;
using Partnership.Kernel.Calendars;
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

    [Fact, Trait("Rule", "TRN-13")]
    public async Task The_page_shows_a_calendar_file_that_came_with_the_mail_and_still_the_words()
    {
        await host.Ask(host.MailWithACalendar(await host.Colleague("Somebody who comes"), MailsWithACalendar.File(CalendarMethod.Publish)));
        await host.SendAllDue();
        var browser = host.ClientOf(null);
        var list = WebUtility.HtmlDecode(await browser.GetStringAsync("/development/mail"));

        var mail = WebUtility.HtmlDecode(await browser.GetStringAsync(System.Text.RegularExpressions.Regex.Match(list, "/development/mail/[0-9a-f-]{36}(?=\"[^>]*>[^<]*</a> to [^<]*Somebody who comes)").Value));

        Assert.Contains("Hello Somebody who comes,", mail, StringComparison.Ordinal);
        Assert.Contains("A calendar file is attached", mail, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Neglect – für alle", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_is_not_there_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientOf(null).GetAsync("/development/mail/0197a8f0-0000-7000-8000-000000000000")).StatusCode);
    }
}
