using System.Net;
using System.Text;
using Partnership.Kernel.Identity;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Looking;

public sealed class WhoHasLooked(TestHost host) : IClassFixture<TestHost>
{
    private static readonly Actor Officer = Actors.Person("business-unit-officer", "A further officer", "business-unit", AccessRole.BusinessUnitOfficer);

    [Fact, Trait("Rule", "REV-91")]
    public async Task The_case_says_who_looked_in_which_role_when_and_at_what_files_marked()
    {
        await host.SeatEverybody();
        var made = await host.CaseWithPanel();
        await Open(Actors.DesignatedNurse, $"/cases/{made.Reference}/referral");
        await Open(Actors.DesignatedNurse, $"/cases/{made.Reference}/panel/invitation.ics");
        await Open(Actors.BusinessManager, $"/cases/{made.Reference}");

        using var page = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/looked");

        var rows = page.Page.QuerySelectorAll("main tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        Assert.Contains(rows, row => row[1] == "Designated Nurse" && row[2] == "Designated Nurse" && row[3] == "read the referral" && row[0].StartsWith("23 November 2026 at", StringComparison.Ordinal));
        Assert.Contains(rows, row => row[1] == "Designated Nurse" && row[3].StartsWith("downloaded the panel’s invitation", StringComparison.Ordinal) && row[3].EndsWith("File", StringComparison.Ordinal));
        Assert.Contains(rows, row => row[1] == "Strategy Manager" && row[3] == "opened the case and read its story");
    }

    [Fact, Trait("Rule", "REV-91"), Trait("Rule", "PLT-73")]
    public async Task All_that_one_person_opened_is_listed_over_the_cases_can_be_narrowed_and_downloaded_and_asking_is_noted()
    {
        await host.Seat(Officer);
        var (one, other) = (await host.ReferredCase(), await host.ReferredCase());
        foreach (var made in new[] { one, other }) await Open(Officer, $"/cases/{made.Reference}/referral");
        await Open(Actors.Coordinator, $"/cases/{one.Reference}/referral");

        using var page = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open($"/access-to-cases?who={Officer.Person}");
        Assert.Contains(one.Reference, page.Text, StringComparison.Ordinal);
        Assert.Contains(other.Reference, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Page.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains("Coordinator", StringComparison.Ordinal));
        await page.Open($"/access-to-cases?who={Officer.Person}&case={other.Reference.ToLowerInvariant()}");
        Assert.DoesNotContain(one.Reference, page.Page.QuerySelector("main table")?.TextContent, StringComparison.Ordinal);
        await page.Open($"/access-to-cases?who={Officer.Person}&to=2026-11-22");
        Assert.Contains("Nothing matches", page.Text, StringComparison.Ordinal);
        await page.Open("/access-to-cases?case=TH-2019-0001");
        Assert.Contains("There is no such case", page.Text, StringComparison.Ordinal);

        using var client = host.ClientOf(Actors.BusinessManager);
        var file = Encoding.UTF8.GetString(await client.GetByteArrayAsync(new Uri($"/access-to-cases?handler=Csv&who={Officer.Person}", UriKind.Relative)));
        Assert.Contains($"{Officer.Name},{Officer.Name},{one.Reference},read the referral,No", file, StringComparison.Ordinal);
        Assert.DoesNotContain(",Coordinator,", file, StringComparison.Ordinal);

        Assert.Contains($"Strategy Manager looked at what {Officer.Name} has opened", await StoryOf(Officer), StringComparer.Ordinal);
    }

    [Fact, Trait("Rule", "REV-91"), Trait("Rule", "BYD-10")]
    public async Task A_manager_with_a_conflict_is_told_nothing_of_the_case_there_either()
    {
        var made = await host.ReferredCase();
        await Open(Actors.Coordinator, $"/cases/{made.Reference}/referral");
        var manager = Actors.Person("strategy-manager", "A manager who is related", "business-unit", AccessRole.BusinessManager);
        await host.Seat(manager);
        await host.CloseCaseTo(made, manager);

        using var page = await new Visitor(host.ClientOf(manager)).Open("/access-to-cases");
        Assert.DoesNotContain(made.Reference, page.Text, StringComparison.Ordinal);
        await page.Open($"/access-to-cases?case={made.Reference}");
        Assert.Contains("There is no such case", page.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-91"), Trait("Rule", "PLT-73")]
    public async Task More_than_a_page_goes_on_without_a_gap()
    {
        var made = await host.ReferredCase();
        for (var at = 0; at < 60; at++) await Open(Actors.Coordinator, $"/cases/{made.Reference}/people");

        using var page = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/looked");
        var first = page.Page.QuerySelectorAll("main tbody tr").Length;
        await page.Open(page.Page.QuerySelector("main .govuk-pagination__next a")?.GetAttribute("href") ?? "");

        Assert.Equal(50, first);
        // Sixty looks, and this first page of looks is a look of its own.
        Assert.True(page.Page.QuerySelectorAll("main tbody tr").Length >= 10, page.Text);
    }

    private async Task Open(Actor who, string path)
    {
        using var client = host.ClientOf(who);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<IReadOnlyList<string>> StoryOf(Actor who)
    {
        await using var read = host.Database.CreateCommand("select (body::jsonb ->> 'who') || ' ' || (body::jsonb ->> 'sentence') from audit.entry where kind = 'account' and id = $1");
        read.Parameters.Add(new() { Value = who.Person.ToString() ?? "" });
        await using var rows = await read.ExecuteReaderAsync();
        var told = new List<string>();
        while (await rows.ReadAsync()) told.Add(rows.GetString(0));
        return told;
    }
}
