using Partnership.Platform.Jobs;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Places.AnswerAnOffer;
using Partnership.TrainingAndEvents.Places.GiveBack;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Booking;

public sealed class TakingAPlace(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-11"), Trait("Rule", "TRN-12")]
    public async Task Who_comes_when_all_places_are_taken_waits_in_the_order_of_arrival_and_the_first_moves_up_when_one_is_given_back()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 1 });
        var (first, second, third) = (await host.KnownAttendee("first@barts.nhs.example"), await host.KnownAttendee("second@elft.nhs.example"), await host.KnownAttendee("third@police.example"));
        var place = await host.Book(session, first);
        var (waits, waitsToo) = (await host.Book(session, second), await host.Book(session, third));

        Assert.Equal(PlaceState.Confirmed, (await host.PlaceOf(place)).State);
        Assert.Equal((1, 2), await Counted(session));

        Assert.True((await host.Send(new GiveBackAPlace(place), first.Actor)).Succeeded);
        Assert.Equal(PlaceState.Offered, (await host.PlaceOf(waits)).State);
        Assert.Equal(PlaceState.Waiting, (await host.PlaceOf(waitsToo)).State);
        Assert.Equal((1, 1), await Counted(session));
    }

    [Fact, Trait("Rule", "TRN-12"), Trait("Rule", "HRD-33")]
    public async Task An_offer_that_lapsed_goes_to_the_next_and_whoever_accepts_too_late_is_told_so()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 1 });
        var (first, second, third) = (await host.KnownAttendee("a@barts.nhs.example"), await host.KnownAttendee("b@elft.nhs.example"), await host.KnownAttendee("c@police.example"));
        var (place, late, next) = (await host.Book(session, first), await host.Book(session, second), await host.Book(session, third));
        await host.Send(new GiveBackAPlace(place), first.Actor);

        host.Clock.Advance(TimeSpan.FromHours(49));
        var accepted = await host.Send(new AnswerAnOffer(late, Accepts: true), second.Actor);
        Assert.Contains("has lapsed", accepted.Refusals[0].Words, StringComparison.Ordinal);

        await host.Send(new RunASweepNow("Waiting lists of training"), Actors.Coordinator);
        Assert.Equal(PlaceState.Lapsed, (await host.PlaceOf(late)).State);
        Assert.Equal(PlaceState.Offered, (await host.PlaceOf(next)).State);
    }

    [Fact, Trait("Rule", "TRN-12")]
    public async Task The_same_person_does_not_hold_two_places_in_a_session()
    {
        var session = await host.PublishedSession();
        var attendee = await host.KnownAttendee("twice@barts.nhs.example");
        await host.Book(session, attendee);
        var again = await host.TryToBook(session, attendee.Actor);
        Assert.Contains("already", again.Refusals[0].Words, StringComparison.Ordinal);
        Assert.Equal((1, 0), await Counted(session));
    }

    [Fact, Trait("Rule", "TRN-11")]
    public async Task Hundreds_who_press_the_button_at_once_get_exactly_the_places_there_are_and_all_others_wait()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 40 });
        var people = new List<TestAttendee>();
        for (var one = 0; one < 200; one++) people.Add(await host.KnownAttendee($"crowd.{one}@barts.nhs.example"));

        var places = await Task.WhenAll(people.Select(one => host.TryToBook(session, one.Actor)));

        Assert.All(places, place => Assert.True(place.Succeeded));
        Assert.Equal((40, 160), await Counted(session));
    }

    private async Task<(int Held, int Waiting)> Counted(TestSession session) => await host.SessionOf(session) is var one ? (one.Held, one.Waiting) : default;
}
