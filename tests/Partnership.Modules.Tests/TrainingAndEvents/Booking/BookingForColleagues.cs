using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Booking.BookForColleagues;
using Partnership.TrainingAndEvents.Places;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Booking;

public sealed class BookingForColleagues(TestHost host) : IClassFixture<TestHost>
{
    private static readonly Actor OtherLead = Actors.Person("training-lead", "Training lead, Barts Health", "barts-health", AccessRole.TrainingLead);

    [Fact, Trait("Rule", "TRN-15"), Trait("Rule", "TRN-11")]
    public async Task Of_three_hundred_colleagues_in_a_file_the_first_twenty_get_the_twenty_places_and_the_others_wait_in_the_order_of_the_file()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 20, NeedsManager = true });
        using var lead = new Visitor(host.ClientOf(Actors.BartsLead));
        await lead.Open($"{session.Page}/colleagues/file");
        await lead.Press("Check the rows", ("staff.csv", Csv(Enumerable.Range(1, 300).Select(one => $"Colleague {one},c{one:000}@barts.nhs.example"))));
        Assert.Contains("20 colleagues get a place", lead.Text, StringComparison.Ordinal);
        Assert.Contains("280 colleagues wait for a place", lead.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), await Counted(session));

        await lead.Press("Book for 300 colleagues");
        Assert.Equal(["Choose what happens if there are fewer places than colleagues"], lead.Errors);
        await lead.Press("Book for 300 colleagues", ("Input.How", "BookNobody"));
        Assert.Contains("There are places for 20 of 300 colleagues", lead.Errors[0], StringComparison.Ordinal);
        Assert.Equal((0, 0), await Counted(session));

        await lead.Press("Book for 300 colleagues", ("Input.How", "BookWhoFits"));
        Assert.Equal("/training/agency", lead.Address);
        Assert.Contains("20 colleagues have a place and 280 colleagues wait", lead.Page.Body?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal((20, 280), await Counted(session));
        Assert.Equal([.. Enumerable.Range(1, 20).Select(one => $"c{one:000}")], await InOrder(session, PlaceState.Confirmed));
        Assert.Equal([.. Enumerable.Range(21, 280).Select(one => $"c{one:000}")], await InOrder(session, PlaceState.Waiting));
    }

    [Fact, Trait("Rule", "TRN-15")]
    public async Task The_report_names_each_row_that_can_not_be_taken_and_who_has_a_place_already_is_passed_over()
    {
        var session = await host.PublishedSession();
        await host.Book(session, await host.KnownAttendee("there@barts.nhs.example"));
        using var lead = new Visitor(host.ClientOf(Actors.BartsLead));
        await lead.Open($"{session.Page}/colleagues/file");
        await lead.Press("Check the rows", ("staff.csv", Csv(["There,there@barts.nhs.example", "New,new@barts.nhs.example", "Police,one@police.example", "New again,NEW@barts.nhs.example", "No address,"])));
        Assert.Contains("2 rows can be taken", lead.Text, StringComparison.Ordinal);
        Assert.Contains("This is not an address of Barts Health", lead.Text, StringComparison.Ordinal);
        Assert.Contains("This address is written twice: it stands on line 3 already", lead.Text, StringComparison.Ordinal);
        Assert.Contains("Email is missing", lead.Text, StringComparison.Ordinal);
        Assert.Contains("1 colleague has a place, or waits for one, already", lead.Text, StringComparison.Ordinal);

        // Somebody else's file is nowhere to be found.
        using var other = new Visitor(host.ClientOf(Actors.HousingLead));
        Assert.Equal(HttpStatusCode.NotFound, (await other.Open(lead.Address)).Status);

        await lead.Press("Book for 1 colleague", ("Input.How", "BookNobody"));
        Assert.Equal((2, 0), await Counted(session));
    }

    [Theory, Trait("Rule", "TRN-15"), Trait("Rule", "PLT-52")]
    [InlineData("PK\u0003\u0004", "This is an Excel workbook, not a CSV file. In Excel choose Save as, then CSV UTF-8")]
    [InlineData("Who,Where\nSam,there", "Name")]
    [InlineData("", "Choose a CSV file")]
    public async Task A_file_of_the_wrong_kind_is_refused_in_words(string content, string words)
    {
        var session = await host.PublishedSession();
        using var lead = new Visitor(host.ClientOf(Actors.BartsLead));
        await lead.Open($"{session.Page}/colleagues/file");
        await lead.Press("Check the rows", content.Length == 0 ? null : ("staff.csv", Encoding.Latin1.GetBytes(content)));
        Assert.Contains(words, Assert.Single(lead.Errors), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRN-15")]
    public async Task What_is_wrong_with_a_colleague_who_is_typed_stands_next_to_them_and_what_was_typed_stays()
    {
        var session = await host.PublishedSession();
        using var lead = new Visitor(host.ClientOf(Actors.BartsLead));
        await lead.Open($"{session.Page}/colleagues");
        await lead.Press("Book for them", ("Input.Colleagues[0].Name", "Ada Right"), ("Input.Colleagues[0].Email", "ada@barts.nhs.example"), ("Input.Colleagues[4].Name", "Bo Wrong"), ("Input.Colleagues[4].Email", "bo@police.example"), ("Input.How", "BookNobody"));
        Assert.Contains("This is not an address of Barts Health", Assert.Single(lead.Errors), StringComparison.Ordinal);
        Assert.Equal("bo@police.example", lead.Page.QuerySelector("[name='Input.Colleagues[4].Email']")?.GetAttribute("value"));
        Assert.NotNull(lead.Page.QuerySelector("[name='Input.Colleagues[4].Email'].govuk-input--error"));
        Assert.Equal((0, 0), await Counted(session));

        await lead.Press("Book for them", ("Input.Colleagues[4].Email", ""));
        Assert.Equal(["Enter their work email address"], lead.Errors);
        Assert.NotNull(lead.Page.QuerySelector("[name='Input.Colleagues[4].Email'].govuk-input--error"));

        await lead.Press("Book for them", ("Input.Colleagues[4].Email", "bo@barts.nhs.example"));
        Assert.Contains("2 colleagues have a place", lead.Page.Body?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Contains("Bo Wrong", lead.Text, StringComparison.Ordinal);
        Assert.Contains("booked by Agency safeguarding lead, Barts Health", lead.Text, StringComparison.Ordinal);
        Assert.Equal((2, 0), await Counted(session));
    }

    [Fact, Trait("Rule", "TRN-15"), Trait("Rule", "TRN-11")]
    public async Task Two_leads_who_confirm_at_the_same_time_never_oversell_and_lose_nobody()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 25 });
        Task<Kernel.Acts.Outcome<BookedColleagues>> Confirm(Actor lead, string prefix, string domain) => host.Send(new BookForColleagues(session.Number,
            [.. Enumerable.Range(1, 40).Select(one => new Colleague(one, $"Colleague {one}", $"{prefix}{one}@{domain}"))], FewerPlaces.BookWhoFits, FromAFile: true, host.Key()), lead);

        // The two of Barts name the same people, in the same moment.
        var booked = await Task.WhenAll(Confirm(Actors.BartsLead, "same", "barts.nhs.example"), Confirm(OtherLead, "same", "barts.nhs.example"), Confirm(Actors.HousingLead, "h", "housing.council.example"));
        Assert.All(booked, one => Assert.True(one.Succeeded));
        Assert.Equal((25, 55), await Counted(session));
        Assert.Equal(40, booked[0].Value.PassedOver + booked[1].Value.PassedOver);
    }

    [Fact, Trait("Rule", "TRN-15"), Trait("Rule", "PLT-04")]
    public async Task Who_looks_after_no_agency_finds_no_such_page()
    {
        var (session, draft) = (await host.PublishedSession(), await host.DraftSession());
        foreach (var actor in new[] { Actors.BartsMember, Actors.Coordinator })
        {
            using var visitor = new Visitor(host.ClientOf(actor));
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"{session.Page}/colleagues")).Status);
        }
        using var lead = new Visitor(host.ClientOf(Actors.BartsLead));
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open($"{draft.Page}/colleagues")).Status);
        Assert.True((await host.Send(new BookForColleagues(session.Number, [new(0, "Sam", "sam@barts.nhs.example")], FewerPlaces.BookNobody, false, host.Key()), Actors.BartsMember)).IsNotFound);
    }

    private static byte[] Csv(IEnumerable<string> rows) => Encoding.UTF8.GetBytes("Name,Email\n" + string.Join('\n', rows));

    private async Task<(int Held, int Waiting)> Counted(TestSession session) => await host.SessionOf(session) is var one ? (one.Held, one.Waiting) : default;

    private Task<List<string>> InOrder(TestSession session, PlaceState state) => host.InTraining(async (db, services) =>
    {
        var closed = (Partnership.TrainingAndEvents.Attendees.ClosedParts?)services.GetService(typeof(Partnership.TrainingAndEvents.Attendees.ClosedParts)) ?? throw new InvalidOperationException();
        var there = await db.Places.Where(place => place.Session == session.Id && place.State == state).OrderBy(place => place.Arrival)
            .Join(db.Attendees, place => place.Attendee, attendee => attendee.Id, (place, attendee) => new { place.Arrival, attendee }).OrderBy(one => one.Arrival).ToListAsync();
        return there.ConvertAll(one => closed.Of(one.attendee).Email.Split('@')[0]);
    });
}
