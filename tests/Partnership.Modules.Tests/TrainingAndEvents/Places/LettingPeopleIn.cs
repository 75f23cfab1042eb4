using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Places.GiveBack;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Places;

public sealed class LettingPeopleIn(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-11"), Trait("Rule", "TRN-14")]
    public async Task Whoever_waited_for_a_yes_goes_in_in_the_turn_they_came()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 2 });
        var (asked, first, second, late) = (await Stranger("asked@first.example"), await host.KnownAttendee("a@barts.nhs.example"), await host.KnownAttendee("b@elft.nhs.example"), await host.KnownAttendee("c@police.example"));
        var (turn, place, other, waits) = (await host.Book(session, asked), await host.Book(session, first), await host.Book(session, second), await host.Book(session, late));
        Assert.Equal([PlaceState.Asked, PlaceState.Confirmed, PlaceState.Confirmed, PlaceState.Waiting], [await State(turn), await State(place), await State(other), await State(waits)]);

        await Settle(asked, "police");
        await LetIn(turn);
        Assert.Equal(PlaceState.Waiting, await State(turn));

        await host.Send(new GiveBackAPlace(place), first.Actor);
        Assert.Equal([PlaceState.Offered, PlaceState.Waiting], [await State(turn), await State(waits)]);
    }

    [Fact, Trait("Rule", "TRN-10"), Trait("Rule", "TRN-14")]
    public async Task Nobody_goes_in_while_a_yes_is_missing()
    {
        var session = await host.PublishedSession(facts => facts with { NeedsManager = true });
        var attendee = await Stranger("stranger@second.example");
        var place = (await host.TryToBook(session, attendee.Actor, new(null, "A charity", null, null, "manager@second.example"))).Value;

        await LetIn(place);
        Assert.Equal(PlaceState.Asked, await State(place));
        await Settle(attendee, "police");
        await LetIn(place);
        Assert.Equal(PlaceState.Asked, await State(place));

        await host.InTraining(async (db, _) => (await db.Places.SingleAsync(one => one.Id == place)).ApproverSays(ApproverAnswer.Yes));
        await LetIn(place);
        Assert.Equal((PlaceState.Confirmed, "police"), ((await host.PlaceOf(place)).State, (await host.PlaceOf(place)).Agency));
    }

    [Fact, Trait("Rule", "TRN-11")]
    public async Task A_place_that_is_free_goes_to_who_asked_for_it_before_others_who_came_later_and_wait()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 1 });
        var (holds, asked) = (await host.KnownAttendee("d@barts.nhs.example"), await Stranger("asked@third.example"));
        var (held, turn) = (await host.Book(session, holds), await host.Book(session, asked));
        await Settle(asked, "police");
        await host.Send(new GiveBackAPlace(held), holds.Actor);

        await LetIn(turn);
        Assert.Equal(PlaceState.Confirmed, await State(turn));
    }

    private async Task<TestAttendee> Stranger(string email)
    {
        var attendee = await host.KnownAttendee(email);
        await host.InTraining(async (db, _) =>
        {
            (await db.Attendees.SingleAsync(one => one.Id == new AttendeeId(attendee.Id))).SaysToWorkFor("A charity of ours");
            return true;
        });
        return attendee;
    }

    private Task<bool> Settle(TestAttendee attendee, string agency) => host.InTraining(async (db, _) =>
    {
        (await db.Attendees.SingleAsync(one => one.Id == new AttendeeId(attendee.Id))).WorksFor(agency);
        return true;
    });

    private Task<bool> LetIn(PlaceId id) => host.InTraining(async (db, services) =>
    {
        await services.GetRequiredService<LettingIn>().LetIn(await db.Places.SingleAsync(one => one.Id == id), CancellationToken.None);
        return true;
    });

    private async Task<PlaceState> State(PlaceId place) => (await host.PlaceOf(place)).State;
}
