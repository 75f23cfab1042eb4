using Partnership.Testing;
using Partnership.TrainingAndEvents.Attendees.SettleAnAgency;
using Partnership.TrainingAndEvents.Booking;
using Partnership.TrainingAndEvents.Places;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Organising;

public sealed class SettlingAgencies(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-10"), Trait("Rule", "PLT-01")]
    public async Task Whoever_booked_from_an_unknown_address_goes_in_once_the_Business_Unit_says_where_they_work()
    {
        var session = await host.PublishedSession();
        var (place, attendee) = await Stranger(session, "stranger@first.example");
        Assert.Equal(PlaceState.Asked, (await host.PlaceOf(place)).State);
        Assert.Contains("Say where 1 person who booked training works", await host.ToDo(Actors.Coordinator));

        using var visitor = host.Visitor(Actors.Coordinator);
        await visitor.Open("/training/attendees-to-settle");
        Assert.Contains("A small charity", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("stranger@first.example", visitor.Text, StringComparison.Ordinal);
        var button = visitor.Page.QuerySelector("main button")?.TextContent.Trim();
        await visitor.Press(button);
        Assert.Equal(["Choose where they work"], visitor.Errors);
        await visitor.Press(button, ("Input.Agency", "police"));
        Assert.Contains("Nobody waits", visitor.Text, StringComparison.Ordinal);
        Assert.Equal((PlaceState.Confirmed, "police"), ((await host.PlaceOf(place)).State, (await host.PlaceOf(place)).Agency));

        var again = await host.Send(new SettleAnAgency(attendee, "barts-health"), Actors.Coordinator);
        Assert.Equal("Somebody has settled this already.", again.Refusals[0].Words);
    }

    [Fact, Trait("Rule", "TRN-10")]
    public async Task Whoever_is_not_of_the_partnership_comes_to_what_is_open_to_everybody_and_to_nothing_else()
    {
        var (closed, open) = (await host.PublishedSession(), await host.PublishedSession(facts => facts with { OpenToPublic = true }));
        var (asked, attendee) = await Stranger(closed, "somebody@second.example");
        var free = (await host.TryToBook(open, new TestAttendee(attendee, "").Actor)).Value;
        Assert.True((await host.Send(new SettleAnAgency(attendee, SettleAnAgency.NotOfThePartnership), Actors.Coordinator)).Succeeded);
        Assert.Equal((PlaceState.Refused, PlaceState.Confirmed), ((await host.PlaceOf(asked)).State, (await host.PlaceOf(free)).State));
    }

    [Fact, Trait("Rule", "TRN-10"), Trait("Rule", "TRN-14")]
    public async Task A_managers_yes_is_still_wanted_where_the_course_wants_one()
    {
        var session = await host.PublishedSession(facts => facts with { NeedsManager = true });
        var (place, attendee) = await Stranger(session, "third@third.example", "manager@third.example");
        Assert.True((await host.Send(new SettleAnAgency(attendee, "police"), Actors.Coordinator)).Succeeded);
        Assert.Equal(PlaceState.Asked, (await host.PlaceOf(place)).State);
    }

    private async Task<(PlaceId Place, Guid Attendee)> Stranger(TestSession session, string email, string? manager = null)
    {
        var attendee = await host.KnownAttendee(email);
        return ((await host.TryToBook(session, attendee.Actor, new WantedPlace(null, "A small charity", null, null, manager))).Value, attendee.Id);
    }
}
