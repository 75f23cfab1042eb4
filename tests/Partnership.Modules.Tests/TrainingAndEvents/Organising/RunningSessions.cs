using System.Net;
using Partnership.Platform.Jobs;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions.ReservePlaces;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Organising;

public sealed class RunningSessions(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "HRD-33")]
    public async Task A_capacity_lowered_under_who_is_booked_throws_nobody_out_lets_nobody_in_and_is_saved_only_knowingly()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 3 });
        var places = new List<PlaceId>();
        foreach (var name in new[] { "a", "b", "c", "d" }) places.Add(await host.Book(session, await host.KnownAttendee($"{name}@barts.nhs.example")));
        using var visitor = host.Visitor(Actors.Coordinator);

        await visitor.Open($"{session.Page}/change");
        await visitor.Press("Save changes", ("Input.Capacity", "2"));
        Assert.Contains("3 people have a place, more than 2", Assert.Single(visitor.Errors), StringComparison.Ordinal);
        Assert.Equal(3, (await host.SessionOf(session)).Capacity);

        await visitor.Press("Save changes", ("Knows", "true"));
        Assert.Contains("3 places held, 1 more than the 2 there are", visitor.Text, StringComparison.Ordinal);
        Assert.Equal([PlaceState.Confirmed, PlaceState.Confirmed, PlaceState.Confirmed, PlaceState.Waiting], await States(places));
        Assert.Equal(PlaceState.Waiting, (await host.PlaceOf(await host.Book(session, await host.KnownAttendee("e@barts.nhs.example")))).State);

        await visitor.Open($"{session.Page}/change");
        await visitor.Press("Save changes", ("Input.Capacity", "4"));
        Assert.Equal(PlaceState.Offered, (await host.PlaceOf(places[3])).State);
    }

    [Fact, Trait("Rule", "TRN-13")]
    public async Task A_session_with_people_booked_moves_only_knowingly_and_they_are_told()
    {
        var session = await host.PublishedSession();
        var place = await host.Book(session, await host.KnownAttendee("moved@barts.nhs.example"));
        await host.InTraining((db, _) => { db.Places.Single(one => one.Id == place).Told(); return Task.FromResult(true); });
        using var visitor = host.Visitor(Actors.Coordinator);
        await visitor.Open($"{session.Page}/change");

        await visitor.Press("Save changes", ("Input.From", "10am"));
        Assert.Contains("1 person is booked or waits", Assert.Single(visitor.Errors), StringComparison.Ordinal);
        Assert.Null((await host.SessionOf(session)).MovedAt);

        await visitor.Press("Save changes", ("Knows", "true"));
        Assert.Contains("10am to 4pm", visitor.Text, StringComparison.Ordinal);
        Assert.True((await host.PlaceOf(place)).ToTell);
    }

    [Fact, Trait("Rule", "TRN-11")]
    public async Task Places_kept_for_an_agency_are_only_its_own_until_their_day_and_free_for_who_waits_afterwards()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 2 });
        using var visitor = host.Visitor(Actors.Coordinator);
        await visitor.Open($"{session.Page}/reservations");
        await visitor.Press("Save", ("Input.Agency", "police"), ("Input.Places", "3"), ("Input.Until.Day", "30"), ("Input.Until.Month", "11"), ("Input.Until.Year", "2026"));
        Assert.Contains("at most 2 can be kept", Assert.Single(visitor.Errors), StringComparison.Ordinal);
        await visitor.Press("Save", ("Input.Places", "1"));
        Assert.Contains("Metropolitan Police, Central East Command: 1 place until the end of 30 November 2026", visitor.Text, StringComparison.Ordinal);

        var (first, waits) = (await host.Book(session, await host.KnownAttendee("q1@barts.nhs.example")), await host.Book(session, await host.KnownAttendee("q2@barts.nhs.example")));
        Assert.Equal([PlaceState.Confirmed, PlaceState.Waiting], await States([first, waits]));
        var police = await host.Book(session, await host.KnownAttendee("q3@police.example"));
        Assert.Equal(PlaceState.Confirmed, (await host.PlaceOf(police)).State);

        var other = await host.PublishedSession(facts => facts with { Capacity = 1 });
        await host.Send(new ReservePlaces(other.Number, "police", 1, new DateOnly(2026, 11, 25)), Actors.Coordinator);
        var late = await host.Book(other, await host.KnownAttendee("q4@barts.nhs.example"));
        Assert.Equal(PlaceState.Waiting, (await host.PlaceOf(late)).State);
        host.Clock.Advance(TimeSpan.FromDays(3));
        await host.Send(new RunASweepNow("Waiting lists of training"), Actors.Coordinator);
        Assert.Equal(PlaceState.Offered, (await host.PlaceOf(late)).State);
    }

    [Fact, Trait("Rule", "TRN-11")]
    public async Task Places_given_free_before_their_day_go_to_who_waits()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 1 });
        var until = Kernel.Time.London.Today(host.Clock).AddDays(5);
        await host.Send(new ReservePlaces(session.Number, "police", 1, until), Actors.Coordinator);
        var waits = await host.Book(session, await host.KnownAttendee("free@barts.nhs.example"));
        Assert.Equal(PlaceState.Waiting, (await host.PlaceOf(waits)).State);
        Assert.True((await host.Send(new ReservePlaces(session.Number, "police", 0, null), Actors.Coordinator)).Succeeded);
        Assert.Equal(PlaceState.Offered, (await host.PlaceOf(waits)).State);
    }

    [Fact, Trait("Rule", "TRN-16"), Trait("Rule", "TRN-14")]
    public async Task The_organiser_sees_who_comes_with_what_they_need_takes_somebody_off_and_the_next_moves_up()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 1 });
        var comes = await host.KnownAttendee("comes@barts.nhs.example", "Ada Example");
        var place = (await host.TryToBook(session, comes.Actor, new(null, null, "A seat near the door", null, null))).Value;
        var next = await host.Book(session, await host.KnownAttendee("next@elft.nhs.example", "Ben Example"));
        using var visitor = host.Visitor(Actors.Coordinator);

        await visitor.Open($"{session.Page}/manage");
        Assert.Contains("Ada Example", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("A seat near the door", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Waits, number 1", visitor.Text, StringComparison.Ordinal);
        Assert.True(await host.Looked(session, $"read who comes to session {session.Number}"));

        await visitor.Follow("Take off the list: Ada Example");
        await visitor.Press("Take off the list");
        Assert.Equal(["Say why: it stays in the records"], visitor.Errors);
        await visitor.Press("Take off the list", ("Input.Why", "Works elsewhere now"));
        Assert.DoesNotContain("Ada Example", visitor.Text, StringComparison.Ordinal);
        Assert.Equal([PlaceState.Removed, PlaceState.Offered], await States([place, next]));

        var other = await host.PublishedSession();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"{other.Page}/people/{next.Value}/remove")).Status);
    }

    [Fact, Trait("Rule", "TRN-13")]
    public async Task Cancelling_says_how_many_are_told_and_needs_a_reason()
    {
        var session = await host.PublishedSession();
        var place = await host.Book(session, await host.KnownAttendee("cancelled@barts.nhs.example"));
        using var visitor = host.Visitor(Actors.Coordinator);
        await visitor.Open($"{session.Page}/cancel");
        Assert.Contains("1 person who is booked or waits is told by mail", visitor.Text, StringComparison.Ordinal);
        await visitor.Press("Cancel the session");
        Assert.Equal(["Say why: everybody who is booked reads it"], visitor.Errors);
        await visitor.Press("Cancel the session", ("Input.Because", "The trainer is ill"));
        Assert.Contains("The trainer is ill", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(PlaceState.Cancelled, (await host.PlaceOf(place)).State);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"{session.Page}/cancel")).Status);
    }

    [Fact, Trait("Rule", "TRN-12")]
    public async Task One_person_with_two_addresses_is_pointed_out_and_put_together_with_a_reason()
    {
        var session = await host.PublishedSession();
        var (one, other) = (await host.KnownAttendee("sam@barts.nhs.example", "Sam Example"), await host.KnownAttendee("sam.example@barts.nhs.example", "sam example"));
        var (stays, goes) = (await host.Book(session, one), await host.Book(session, other));
        using var visitor = host.Visitor(Actors.Coordinator);
        await visitor.Open($"{session.Page}/manage");
        Assert.Contains("it may be the same person with two addresses", visitor.Text, StringComparison.Ordinal);

        await visitor.Open($"{session.Page}/same-person?one={one.Id}&other={other.Id}");
        Assert.Contains("sam.example@barts.nhs.example", visitor.Text, StringComparison.Ordinal);
        await visitor.Press("Put them together", ("Input.Why", "They told us"));
        Assert.DoesNotContain("two addresses", visitor.Text, StringComparison.Ordinal);
        Assert.Equal([PlaceState.Confirmed, PlaceState.Removed], await States([stays, goes]));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"{session.Page}/same-person?one={one.Id}&other={other.Id}")).Status);
    }

    private async Task<IReadOnlyList<PlaceState>> States(IEnumerable<PlaceId> places)
    {
        var states = new List<PlaceState>();
        foreach (var place in places) states.Add((await host.PlaceOf(place)).State);
        return states;
    }
}
