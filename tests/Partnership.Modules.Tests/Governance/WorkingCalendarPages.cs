using System.Net;
using AngleSharp.Html.Dom;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance;

/// <summary>The host's clock stands on Monday 23 November 2026.</summary>
public sealed class WorkingCalendarPages(TestHost host) : IClassFixture<TestHost>
{
    private const string Import = "/working-calendar/import";

    [Theory, Trait("Rule", "PLT-04")]
    [InlineData("/working-calendar")]
    [InlineData(Import)]
    [InlineData("/working-calendar/closure-days/add")]
    [InlineData("/working-calendar/closure-days/2026-12-24/take-away")]
    public async Task Only_officers_and_the_administrator_come_here(string path)
    {
        using var nobody = host.ClientOf(null, followRedirects: false);
        using var asked = await nobody.GetAsync(new Uri(path, UriKind.Relative));
        Assert.StartsWith("/sign-in", asked.Headers.Location?.ToString());

        using var scrutineer = Visitor(Actors.YoungScrutineer);
        Assert.Equal(HttpStatusCode.NotFound, (await scrutineer.Open(path)).Status);
    }

    [Fact, Trait("Rule", "PLT-30")]
    public async Task The_calendar_shows_a_years_holidays_and_says_when_they_are_not_known()
    {
        using var visitor = Visitor(Actors.Administrator);
        await visitor.Open("/working-calendar");
        Assert.Contains("Friday 25 December 2026: Christmas Day", Holidays(visitor));
        await visitor.Open("/working-calendar?year=2031");
        Assert.Contains("The bank holidays of 2031 are not known yet", visitor.Text);
    }

    [Theory, Trait("Rule", "PLT-30"), Trait("Rule", "PLT-72")]
    [InlineData("", "Choose the file, or paste what it says.")]
    [InlineData("{ \"england-and-wales\": ", "The file is not whole JSON: line 1")]
    [InlineData("""{"england-and-wales": {"events": [{"title":"Good Friday","date":"30/03/2029"}]}}""", "The date of “Good Friday” is “30/03/2029”")]
    public async Task A_file_that_can_not_be_used_is_refused_with_the_place_and_kept_to_be_put_right(string file, string words)
    {
        using var visitor = Visitor(Actors.Coordinator);
        await visitor.Open(Import);
        await visitor.Press("See what changes", ("Input.Text", file));
        Assert.StartsWith(words, Assert.Single(visitor.Errors));
        Assert.Equal(file, (visitor.Page.QuerySelector("textarea") as IHtmlTextAreaElement)?.Value);
    }

    [Fact, Trait("Rule", "PLT-30")]
    public async Task A_file_of_more_than_a_mebibyte_is_refused()
    {
        using var visitor = Visitor(Actors.Coordinator);
        await visitor.Open(Import);
        await visitor.Press("See what changes", ("Input.Text", new string(' ', 1024 * 1024) + "{}"));
        Assert.StartsWith("This is more than 1 MiB", Assert.Single(visitor.Errors));
    }

    [Fact, Trait("Rule", "PLT-30"), Trait("Rule", "PLT-42")]
    public async Task What_a_file_changes_is_shown_before_anything_does_and_told_once_it_has()
    {
        using var visitor = Visitor(Actors.Coordinator);
        await visitor.Open(Import);
        await visitor.Press("See what changes", ("Input.Text", GovernmentsFile.With(("2027-05-10", "Jubilee bank holiday"))));
        Assert.Equal("Check what changes", visitor.Heading);
        Assert.Contains("1 new bank holiday Monday 10 May 2027: Jubilee bank holiday", visitor.Text);
        using (var colleague = Visitor(Actors.BusinessManager))
            Assert.DoesNotContain("Jubilee", (await colleague.Open("/working-calendar?year=2027")).Text);

        await visitor.Press("Import these bank holidays");
        Assert.Equal("/working-calendar", visitor.Address);
        Assert.Contains("Monday 10 May 2027: Jubilee bank holiday", Holidays(await visitor.Open("/working-calendar?year=2027")));
        Assert.Equal("imported the bank holidays of 2019 to 2028: A bank holiday was announced: 10 May 2027 (Jubilee bank holiday)", await LastEntry());

        await visitor.Open(Import);
        await visitor.Press("See what changes", ("Input.Text", GovernmentsFile.With(("2027-05-10", "Jubilee bank holiday"))));
        Assert.StartsWith("This file changes nothing", Assert.Single(visitor.Errors));
    }

    [Fact, Trait("Rule", "PLT-30")]
    public async Task The_file_can_be_uploaded_as_it_was_saved()
    {
        using var client = host.ClientOf(Actors.Coordinator);
        using var visitor = new Visitor(client);
        await visitor.Open(Import);
        using var form = new MultipartFormDataContent
        {
            { new StringContent((visitor.Page.QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement)?.Value ?? ""), "__RequestVerificationToken" },
            { new StringContent(GovernmentsFile.With(("2028-06-05", "Another jubilee"))), "Input.File", "bank-holidays.json" },
        };
        using var answer = await client.PostAsync(new Uri(Import, UriKind.Relative), form);
        Assert.Contains("Monday 5 June 2028: Another jubilee", await answer.Content.ReadAsStringAsync());
    }

    [Fact, Trait("Rule", "PLT-30"), Trait("Rule", "PLT-42")]
    public async Task A_closure_day_is_added_with_its_reason_and_taken_away_again()
    {
        using var visitor = Visitor(Actors.Coordinator);
        Assert.Contains("25 December 2026 is no working day already: Christmas Day.", await Add(visitor, "25", "12", "2026", "Closed"));
        Assert.Contains("The day must be today or later.", await Add(visitor, "20", "11", "2026", "Closed"));
        Assert.Contains("Say why the offices are closed.", await Add(visitor, "24", "12", "2026", ""));
        Assert.Empty(await Add(visitor, "24", "12", "2026", "Christmas Eve"));
        Assert.Contains("Thursday 24 December 2026 Christmas Eve", visitor.Text);

        await visitor.Open("/working-calendar/closure-days/2026-12-24/take-away");
        await visitor.Press("Take it away");
        Assert.DoesNotContain("Christmas Eve", visitor.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/working-calendar/closure-days/2026-12-24/take-away")).Status);
    }

    private static async Task<string> Add(Visitor visitor, string day, string month, string year, string why)
    {
        await visitor.Open("/working-calendar/closure-days/add");
        await visitor.Press("Add the day", ("Input.Date.Day", day), ("Input.Date.Month", month), ("Input.Date.Year", year), ("Input.Why", why));
        return string.Join(" ", visitor.Errors);
    }

    private static IEnumerable<string> Holidays(Visitor visitor) =>
        visitor.Page.QuerySelectorAll("main tbody tr").Select(row => string.Join(": ", row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())));

    private Visitor Visitor(Kernel.Identity.Actor actor) => new(host.ClientOf(actor));

    private async Task<object?> LastEntry()
    {
        await using var read = host.Database.CreateCommand("select (body::jsonb ->> 'sentence') || ': ' || (body::jsonb ->> 'reason') from audit.entry where kind = 'profile' and id = 'working-calendar' and act = 'ImportBankHolidays' order by seq desc limit 1");
        return await read.ExecuteScalarAsync();
    }
}
