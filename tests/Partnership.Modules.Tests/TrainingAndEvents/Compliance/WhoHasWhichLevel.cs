using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Home;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Contracts;
using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Sessions;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Compliance;

/// <summary>A small world made by hand: five of Barts on a list, what they were at, and what it must come to.</summary>
public sealed class WhoHasWhichLevel(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-23"), Trait("Rule", "GOV-60")]
    public async Task Levels_are_counted_from_being_there_from_the_list_and_by_any_address_for_as_long_as_each_counts()
    {
        await TheWorld();
        using var lead = new Visitor(host.ClientOf(Actors.BartsLead));
        await Upload(lead,
            "Ann Attended,ann@barts.nhs.example,Basic,",            // was there: 12 months of the course
            "Bo Booked,bo@barts.nhs.example,Basic; Advanced,",      // booked, did not come
            "Cy Higher,cy@barts.nhs.example,Basic; Advanced,",      // was at Advanced without a course: 36 months; Basic not implied
            "Di Elsewhere,di@barts.nhs.example,Basic,31/1/2027",    // had elsewhere: lapses soon
            "Ed Elsewhere,ed@barts.nhs.example,Basic,1/11/2026");   // had elsewhere, lapsed

        Assert.Equal("/training/agency/compliance", lead.Address);
        Assert.Equal(["Basic|5|2|40%|1", "Advanced|2|1|50%|0"], Rows(lead, "Levels"));
        Assert.Equal(["Bo Booked|Basic and Advanced|Nothing", "Cy Higher|Basic|Nothing", "Ed Elsewhere|Basic (lapsed on 1 November 2026)|Nothing", "Di Elsewhere|Nothing|Basic (until 31 January 2027)"], Rows(lead, "Who lacks what"));

        var today = London.Today(host.Clock);
        Assert.Equal([new("barts-health", "Basic", 5, 2, true, today), new("barts-health", "Advanced", 2, 1, true, today)], await OfBarts(today));
        // In 13 months Ann's and Di's have lapsed; in 37 also Cy's.
        Assert.Equal([0, 1], (await OfBarts(today.AddMonths(13))).Select(one => one.Trained));
        Assert.Equal([0, 0], (await OfBarts(today.AddMonths(37))).Select(one => one.Trained));

        Assert.Contains(await ToDo(Actors.BartsLead), one => one.Sentence.StartsWith("Book training for 1 colleague", StringComparison.Ordinal) && one.Due == new DateOnly(2027, 1, 31));
        Assert.Empty(await ToDo(Actors.HousingLead));
        using var other = new Visitor(host.ClientOf(Actors.HousingLead));
        Assert.DoesNotContain("Bo Booked", (await other.Open("/training/agency/compliance")).Text, StringComparison.Ordinal);

        // A new list replaces the old one, and an old list is pointed out.
        await Upload(lead, "Ann Attended,ann@barts.nhs.example,Basic,");
        Assert.Equal(["Basic|1|1|100%|0"], Rows(lead, "Levels"));
        host.Clock.Advance(TimeSpan.FromDays(370));
        Assert.Contains(await ToDo(Actors.BartsLead), one => one.Sentence.StartsWith("Upload a new staff list", StringComparison.Ordinal));

        // The Business Unit sees numbers, and who has given nothing.
        using var officer = new Visitor(host.ClientOf(Actors.Coordinator));
        await officer.Open("/training/compliance");
        Assert.Contains("Basic: 0% of those who must have it do, 0 of 1 people in 1 agency", officer.Text, StringComparison.Ordinal);
        Assert.NotNull(officer.Page.QuerySelector("svg[role=img] > title + desc"));
        Assert.DoesNotContain("Ann", officer.Text, StringComparison.Ordinal);
        var csv = await (await host.ClientOf(Actors.Coordinator).GetAsync(new Uri("/training/compliance?handler=Csv", UriKind.Relative))).Content.ReadAsStringAsync();
        Assert.Contains("Barts Health NHS Trust, including Midwifery,Basic,1,0,0,0,Staff list", csv.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRN-23")]
    public async Task Numbers_may_be_given_instead_of_a_list_and_must_fit_together()
    {
        using var lead = new Visitor(host.ClientOf(Actors.HousingLead));
        await lead.Open("/training/agency/counts");
        await lead.Press("Save the numbers", ("Input.Counts[3].Staff", "20"), ("Input.Counts[3].Trained", "30"), ("Input.AsOf.Day", "1"), ("Input.AsOf.Month", "11"), ("Input.AsOf.Year", "2026"));
        Assert.Contains("More can’t have it than must have it", Assert.Single(lead.Errors), StringComparison.Ordinal);
        Assert.Equal("30", lead.Page.QuerySelector("[name='Input.Counts[3].Trained']")?.GetAttribute("value"));
        Assert.NotNull(lead.Page.QuerySelector("[name='Input.Counts[3].Trained'].govuk-input--error"));
        await lead.Press("Save the numbers", ("Input.Counts[3].Trained", "15"));
        Assert.Equal(["Specialist|20|15|75%|not known"], Rows(lead, "Levels"));
        Assert.Contains(new("housing", "Specialist", 20, 15, false, new(2026, 11, 1)), await host.Send(new TrainingCompliance(London.Today(host.Clock)), Actors.Coordinator));
    }

    [Fact, Trait("Rule", "TRN-23"), Trait("Rule", "PLT-52")]
    public async Task A_list_with_other_agencies_addresses_unknown_levels_or_doubled_rows_says_so_line_by_line()
    {
        using var lead = new Visitor(host.ClientOf(Actors.HousingLead));
        await lead.Open("/training/agency/staff");
        await lead.Press("Check the rows", ("staff.csv", Csv(["Fine,fine@housing.council.example,Basic,", "Spy,bo@barts.nhs.example,Basic,", "Odd,odd@housing.council.example,Expert,", "Twice,fine@housing.council.example,Basic,", "Late,late@housing.council.example,Basic,31/2/2027"])));
        Assert.Contains("1 person can be taken", lead.Text, StringComparison.Ordinal);
        Assert.Contains("This is an address of Barts Health NHS Trust, including Midwifery, not of Housing", lead.Text, StringComparison.Ordinal);
        Assert.Contains("“Expert” is no level", lead.Text, StringComparison.Ordinal);
        Assert.Contains("written twice", lead.Text, StringComparison.Ordinal);
        Assert.Contains("This is not a real date", lead.Text, StringComparison.Ordinal);

        using var member = new Visitor(host.ClientOf(Actors.BartsMember));
        Assert.Equal(HttpStatusCode.NotFound, (await member.Open("/training/agency/staff")).Status);
        using var officer = new Visitor(host.ClientOf(Actors.Coordinator));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open("/training/agency/compliance")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open("/training/compliance")).Status);
    }

    /// <summary>Ann was at a Basic course that counts for 12 months, Bo had a place and did not come; Cy was at Advanced of no course, by another address of his.</summary>
    private async Task TheWorld()
    {
        var course = await host.ACourse("Safeguarding basics", validMonths: 12);
        var basic = await host.PublishedSession(facts => facts with { Course = course, Level = Level.Basic });
        var advanced = await host.PublishedSession(facts => facts with { Level = Level.Advanced });
        await host.Marked(await host.Book(basic, await host.KnownAttendee("ann@barts.nhs.example")), came: true);
        await host.Marked(await host.Book(basic, await host.KnownAttendee("bo@barts.nhs.example")), came: false);
        var cy = await host.KnownAttendee("cy.of.old@barts.nhs.example");
        await host.InTraining(async (db, services) =>
        {
            var closed = services.GetRequiredService<Partnership.TrainingAndEvents.Attendees.ClosedParts>();
            db.Addresses.Add(new(closed.Fingerprint("cy@barts.nhs.example"), new(cy.Id), closed.Close(cy.Id, new Partnership.TrainingAndEvents.Attendees.EmailText("cy@barts.nhs.example")), host.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
            return true;
        });
        await host.Marked(await host.Book(advanced, cy), came: true);
        host.Clock.Advance(TimeSpan.FromDays(25));
    }

    private async Task<IReadOnlyList<AgencyCompliance>> OfBarts(DateOnly on) => [.. (await host.Send(new TrainingCompliance(on), Actors.Coordinator)).Where(one => one.Agency == "barts-health")];

    private async Task<IReadOnlyList<ToDo>> ToDo(Actor actor) => await host.InScope(actor, async services =>
        (IReadOnlyList<ToDo>)[.. await services.GetServices<IKnowWhatToDo>().OfType<Partnership.TrainingAndEvents.Compliance.ComplianceToDo>().Single().For(actor, CancellationToken.None)]);

    private static async Task Upload(Visitor lead, params string[] rows)
    {
        await lead.Open("/training/agency/staff");
        await lead.Press("Check the rows", ("staff.csv", Csv(rows)));
        await lead.Press("Use this list");
    }

    private static byte[] Csv(IEnumerable<string> rows) => Encoding.UTF8.GetBytes("Name,Email,Levels,Basic until\n" + string.Join('\n', rows));

    private static List<string> Rows(Visitor visitor, string caption) => [.. visitor.Page.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")?.TextContent == caption)
        .QuerySelectorAll("tbody tr").Select(row => string.Join("|", row.Children.Take(5).Select(cell => cell.TextContent.Trim())))];
}
