using System.Net;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.TheDay.RoomCode;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.TheDay;

public sealed class SayingThatOneIsHere(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-20"), Trait("Rule", "HRD-32")]
    public async Task The_code_on_the_wall_opens_a_page_that_marks_nobody_until_its_button_is_pressed()
    {
        var (session, places) = await host.SessionWith(1, TimeSpan.FromMinutes(-20));
        var code = await CodeOf(session);
        using var visitor = new Visitor(host.ClientOf(null));
        await visitor.Open("/training/here");
        await visitor.Press("Continue", ("Code", $" {code.ToLowerInvariant().Replace('0', 'o').Replace('1', 'i').Insert(4, " - ")}"));
        Assert.Equal("Say that you are here", visitor.Heading);
        await visitor.Open(visitor.Address);
        Assert.Null((await host.PlaceOf(places[0])).Came);

        await visitor.Press("I am here", ("Input.Email", $"ANN.{session.Number}@barts.nhs.example"));
        Assert.Equal("You are marked as here", visitor.Heading);
        Assert.Equal((true, MarkedHow.Code), await host.PlaceOf(places[0]) is var place ? (place.Came, place.MarkedHow) : default);
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task An_address_without_a_place_and_one_that_only_waits_get_the_same_calm_words()
    {
        var (session, _) = await host.SessionWith(2, TimeSpan.FromMinutes(-20), facts => facts with { Capacity = 1 });
        var code = await CodeOf(session);
        using var visitor = new Visitor(host.ClientOf(null));
        await visitor.Open($"/training/here/{code}");
        var unknown = (await visitor.Press("I am here", ("Input.Email", "nobody@barts.nhs.example"))).Errors;
        var waits = (await visitor.Press("I am here", ("Input.Email", $"ben.{session.Number}@barts.nhs.example"))).Errors;
        Assert.Contains("ask the organiser", Assert.Single(unknown), StringComparison.Ordinal);
        Assert.Equal(unknown, waits);
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task Whoever_came_by_their_link_needs_one_button_alone()
    {
        var session = await host.PublishedSession();
        var attendee = await host.KnownAttendee("by.link@barts.nhs.example");
        var place = await host.Book(session, attendee);
        await host.GoTo(session, TimeSpan.FromMinutes(10));
        using var visitor = new Visitor(await host.BrowserOf(attendee));
        await visitor.Open($"/training/here/{await CodeOf(session)}");
        await visitor.Press("I am here");
        Assert.Equal("You are marked as here", visitor.Heading);
        Assert.True((await host.PlaceOf(place)).Came);
    }

    [Theory, Trait("Rule", "TRN-20")]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(390 + 119, true)]
    [InlineData(390 + 121, false)]
    public async Task It_works_from_half_an_hour_before_the_start_until_two_hours_after_the_end(int minutesAfterStart, bool works)
    {
        var (session, _) = await host.SessionWith(1, TimeSpan.FromMinutes(-60));
        var code = await CodeOf(session);
        await host.GoTo(session, TimeSpan.FromMinutes(minutesAfterStart));
        using var visitor = new Visitor(host.ClientOf(null));
        await visitor.Open($"/training/here/{code}");
        Assert.Equal(works ? "Say that you are here" : "This code is not in use now", visitor.Heading);
        Assert.Equal(works, visitor.Text.Contains("Working with fathers", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task The_code_of_ones_own_place_is_opened_at_the_door_by_who_runs_the_session_and_by_nobody_else()
    {
        var (session, places) = await host.SessionWith(1);
        var page = host.PageOf(places[0]);
        using var nobody = new Visitor(host.ClientOf(null, followRedirects: false));
        Assert.Equal(HttpStatusCode.OK, (await nobody.Open(page + "/code.svg")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.Open("/training/places/no-such-key/code.svg")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.Open(page + "/arrive")).Status);
        using var other = new Visitor(host.ClientOf(Actors.HousingLead));
        Assert.Equal(HttpStatusCode.NotFound, (await other.Open(page + "/arrive")).Status);

        using var organiser = new Visitor(host.ClientOf(Actors.Coordinator));
        await organiser.Open(page + "/arrive");
        Assert.Equal("Ann Example", organiser.Heading);
        Assert.Null((await host.PlaceOf(places[0])).Came);
        await organiser.Press("Here");
        Assert.True((await host.PlaceOf(places[0])).Came);
    }

    private async Task<string> CodeOf(TestSession session)
    {
        await host.Send(new OpenARoomCode(session.Number), Actors.Coordinator);
        return (await host.SessionOf(session)).CheckInCode ?? throw new InvalidOperationException("It has no code.");
    }
}
