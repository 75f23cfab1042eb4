using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Jobs;
using Partnership.Testing;
using Partnership.Testing.Proofs;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Places.AnswerAnOffer;
using Partnership.TrainingAndEvents.Places.GiveBack;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Booking;

/// <summary>Never oversold, nobody lost, whoever does what at the same time (TRN-11, TRN-12, HRD-33). Against the real database: what is proven here is what it guards.</summary>
public sealed class UnderAnyConcurrency(TestHost host) : IClassFixture<TestHost>
{
    private const int Places = 30, Clients = 300;

    [Fact, Trait("Rule", "TRU-09"), Trait("Rule", "TRN-11"), Trait("Rule", "TRN-12"), Trait("Rule", "HRD-33")]
    public async Task Sixteen_hundred_random_acts_leave_each_session_as_the_rules_say()
    {
        var tried = await new BookingsAgainstAModel(host).Run(1_600, seed: 20_261_130);

        Assert.True(tried.Holds, tried.InWords());
        Assert.InRange(tried.Refused, tried.Acts / 20, tried.Acts * 3 / 4);
    }

    [Fact, Trait("Rule", "TRN-11"), Trait("Rule", "TRN-12"), Trait("Rule", "HRD-33")]
    public async Task Three_hundred_people_book_give_back_and_accept_at_once_and_order_quota_and_capacity_hold()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = Places });
        await host.KeepPlaces(session, "police", 5, Kernel.Time.London.Today(host.Clock).AddDays(5));
        string[] domains = ["barts.nhs.example", "elft.nhs.example", "police.example"];
        var people = new List<TestAttendee>();
        for (var one = 0; one < Clients; one++) people.Add(await host.KnownAttendee($"many.{one}@{domains[one % 7 == 0 ? 2 : one % 2]}"));
        var (booked, wrong) = (new ConcurrentBag<PlaceId>(), new ConcurrentBag<string>());

        await Task.WhenAll(people.Select((who, number) => Visit(session, who, number, booked, wrong)).Append(ChangeTheCapacity(session)));

        Assert.Empty(wrong);
        await host.Send(new RunASweepNow("Waiting lists of training"), Actors.Coordinator);
        var all = await host.InTrainingRead(db => db.Places.Where(place => place.Session == session.Id).OrderBy(place => place.Arrival).ToListAsync());
        var counted = await host.SessionOf(session);
        Assert.Equal(booked.Count, all.Count);
        Assert.Equal(booked.Order(Comparer<PlaceId>.Create((one, other) => one.Value.CompareTo(other.Value))), all.Select(place => place.Id).Order(Comparer<PlaceId>.Create((one, other) => one.Value.CompareTo(other.Value))));
        Assert.Equal(all.Count(place => place.HoldsAPlace), counted.Held);
        Assert.Equal(all.Count(place => place.State == PlaceState.Waiting), counted.Waiting);
        Assert.InRange(counted.Held, 1, Places);
        foreach (var ofPolice in new[] { true, false })
        {
            // Whoever came later has no place while somebody who came earlier, and may have it, waits.
            var own = all.Where(place => place.Agency == "police" == ofPolice).ToList();
            if (own.Find(place => place.State == PlaceState.Waiting) is { } firstToWait) Assert.DoesNotContain(own, place => place.HoldsAPlace && place.Arrival > firstToWait.Arrival);
        }
        Assert.All(all.GroupBy(place => place.Attendee), of => Assert.InRange(of.Count(place => place.IsOpen), 0, 1));
    }

    [Fact, Trait("Rule", "TRN-11")]
    public async Task The_database_itself_refuses_a_place_too_many_whatever_program_asks()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 1 });
        await host.Book(session, await host.KnownAttendee("only.one@barts.nhs.example"));
        var waiting = await host.Book(session, await host.KnownAttendee("second.one@barts.nhs.example"));

        await using var force = host.Database.CreateCommand($"update training.place set state = 'Confirmed' where id = '{waiting.Value}'");
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => force.ExecuteNonQueryAsync());
        Assert.Equal("never_oversold", refused.ConstraintName);
    }

    [Fact, Trait("Rule", "TRN-11")]
    public async Task A_button_pressed_five_times_at_once_is_one_booking()
    {
        var session = await host.PublishedSession();
        var (who, key) = (await host.KnownAttendee("nervous@barts.nhs.example"), host.Key());
        var pressed = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.Send(new Partnership.TrainingAndEvents.Booking.BookAPlace.BookAPlace(session.Id, new(null, null, null, null, null), key), who.Actor)));

        Assert.Single(pressed.Select(one => one.Value).Distinct());
        Assert.Equal(1, (await host.SessionOf(session)).Held);
    }

    private async Task Visit(TestSession session, TestAttendee who, int number, ConcurrentBag<PlaceId> booked, ConcurrentBag<string> wrong)
    {
        var place = await host.TryToBook(session, who.Actor);
        if (!place.Succeeded)
        {
            wrong.Add(place.Refusals[0].Words);
            return;
        }
        booked.Add(place.Value);
        if (number % 3 == 0 && !(await host.Send(new GiveBackAPlace(place.Value), who.Actor)).Succeeded) wrong.Add("could not be given back");
        if (number % 3 == 1) await host.Send(new AnswerAnOffer(place.Value, Accepts: number % 2 == 0), who.Actor);
    }

    /// <summary>Down and up again in the middle of it all.</summary>
    private async Task ChangeTheCapacity(TestSession session)
    {
        foreach (var capacity in new[] { Places - 10, Places - 20, Places })
            while (!(await host.SetCapacity(session, capacity)).Succeeded)
            {
                // Somebody else has changed the session in between: look again.
            }
    }
}
