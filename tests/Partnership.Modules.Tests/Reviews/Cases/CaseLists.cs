using System.Net;
using System.Text;
using Partnership.Platform.Csv;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Cases;

public sealed class CaseLists(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "PLT-04"), Trait("Rule", "REV-90")]
    public async Task The_list_of_cases_holds_only_what_its_reader_may_see()
    {
        var notMine = await host.ReferredCase();
        var mine = await host.CaseInScreening();

        using var nurse = await new Visitor(host.ClientOf(Actors.DesignatedNurse)).Open("/cases");

        Assert.Contains(mine.Reference, References(nurse));
        Assert.DoesNotContain(notMine.Reference, References(nurse));
    }

    [Fact, Trait("Rule", "PLT-04")]
    public async Task The_queue_is_the_officers_alone()
    {
        using var nurse = host.ClientOf(Actors.DesignatedNurse);
        using var answer = await nurse.GetAsync(new Uri("/referrals", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact, Trait("Rule", "PLT-73"), Trait("Rule", "REV-91")]
    public async Task The_download_holds_the_list_and_each_case_notes_that_it_left()
    {
        var made = await host.ReferredCase("Rowan", "Sycamore");
        using var officer = host.ClientOf(Actors.Coordinator);

        var bytes = await officer.GetByteArrayAsync(new Uri("/cases?handler=Csv", UriKind.Relative));

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes.Take(3));
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains($"{made.Reference},R.S.,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sycamore", text, StringComparison.Ordinal);
        using var looked = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/looked");
        Assert.Contains("exported it in a list of cases", looked.Page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "PLT-52"), Trait("Rule", "PLT-73")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-1", "'-1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a, \"b\"", "\"a, \"\"b\"\"\"")]
    public void A_cell_that_begins_like_a_formula_is_made_harmless(string cell, string written) =>
        Assert.Equal($"\uFEFFHeading\r\n{written}\r\n", Encoding.UTF8.GetString(CsvFile.Of(["Heading"], [[cell]])));

    [Fact, Trait("Rule", "PLT-74")]
    public async Task Home_says_what_waits_for_the_officer_and_for_those_who_screen()
    {
        var referred = await host.ReferredCase();
        var screening = await host.CaseInScreening();
        var notify = await host.CaseAtNotification();

        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open("/home");
        var text = officer.Page.Body?.TextContent ?? "";
        Assert.Contains($"Ask for the threshold decision on {referred.Reference}", text, StringComparison.Ordinal);
        Assert.Contains($"Notify the National Panel of {notify.Reference}", text, StringComparison.Ordinal);
        Assert.Contains("waiting for a threshold decision", text, StringComparison.Ordinal);

        using var nurse = await new Visitor(host.ClientOf(Actors.DesignatedNurse)).Open("/home");
        Assert.Contains($"Record the threshold decision on {screening.Reference}", nurse.Page.Body?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(referred.Reference, nurse.Page.Body?.TextContent, StringComparison.Ordinal);
    }

    internal static List<string> References(Visitor visitor) => [.. visitor.Page.QuerySelectorAll("tbody th a").Select(one => one.TextContent)];
}
