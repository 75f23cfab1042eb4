using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Places.AnswerAnOffer;
using Partnership.TrainingAndEvents.Places.GiveBack;
using Partnership.TrainingAndEvents.Places.LapseOffers;
using Partnership.TrainingAndEvents.Places.RemoveFromASession;

namespace Partnership.Testing.Proofs;

/// <summary>TRU-09: random acts on sessions through the real acts and the real database, each compared with what the model says of all places. A few thousand in ./test, a million by "./prove bookings".</summary>
internal sealed class BookingsAgainstAModel(TestHost host)
{
    private const int People = 40, SessionsAtOnce = 4, ActsARound = 25, ActsASession = 200;
    private static readonly string[] Agencies = ["barts-health", "elft", "police", "childrens-social-care"];
    private static readonly string[] Domains = ["barts.nhs.example", "elft.nhs.example", "police.example", "childrens-social-care.council.example"];

    private readonly List<TestAttendee> _people = [];
    private readonly List<string> _anomalies = [];
    private long _done, _refused;

    public async Task<BookingsTried> Run(long acts, int seed, Action<long>? told = null)
    {
        for (var who = 0; who < People; who++) _people.Add(await host.KnownAttendee($"person.{who}@{Domains[who % Domains.Length]}"));
        for (var batch = 0; _done < acts && _anomalies.Count < 10; batch++)
        {
            var own = unchecked(seed + batch * SessionsAtOnce);
            var sessions = await Task.WhenAll(Enumerable.Range(0, SessionsAtOnce).Select(number => Begin(unchecked(own + number))));
            for (var round = 0; round < ActsASession / ActsARound; round++)
            {
                await Task.WhenAll(sessions.Select(Act));
                // Time passes for all of them at once: nobody is in the middle of an act.
                host.Clock.Advance(TimeSpan.FromHours(new Random(own + round).Next(0, 30)));
                await Task.WhenAll(sessions.Select(LapseWhatIsOver));
            }
            told?.Invoke(_done);
        }
        return new(_done, _refused, _anomalies);
    }

    private async Task<Tried> Begin(int seed)
    {
        var random = new Random(seed);
        var capacity = random.Next(1, 9);
        var session = await host.PublishedSession(facts => facts with { On = London.Today(host.Clock).AddDays(300), Capacity = capacity, OfferHours = 24 });
        return new(session, new ModelOfASession(capacity, 24), random, seed);
    }

    private async Task Act(Tried on)
    {
        for (var number = 0; number < ActsARound; number++)
        {
            var what = await One(on);
            Interlocked.Increment(ref _done);
            await Compare(on, what);
        }
    }

    private async Task<string> One(Tried on)
    {
        var (model, random) = (on.Model, on.Random);
        var (now, today) = (host.Clock.GetUtcNow(), London.Today(host.Clock));
        // Mostly somebody who is on the list, now and then somebody who has left it.
        var among = random.Next(8) == 0 ? model.Places : [.. model.Places.Where(one => one.IsOpen)];
        var place = among.Count > 0 ? among[random.Next(among.Count)] : null;
        switch (random.Next(20))
        {
            case < 9 or _ when place is null:
                return await Book(on, random.Next(People), now, today);
            case < 12:
                return Same(on, "give back", model.GiveBack(place, now, today), await host.Send(new GiveBackAPlace(place.Id), _people[place.Who].Actor));
            case < 15:
                return Same(on, "accept", model.Accept(place, now), await host.Send(new AnswerAnOffer(place.Id, true), _people[place.Who].Actor));
            case 15:
                return Same(on, "decline", model.Decline(place, now, today), await host.Send(new AnswerAnOffer(place.Id, false), _people[place.Who].Actor));
            case 16:
                return Same(on, "remove", model.Remove(place, now, today), await host.Send(new RemoveFromASession(place.Id, "Of the proof"), Actors.Coordinator));
            case 17 or 18:
                var capacity = random.Next(1, 12);
                model.SetCapacity(capacity, now, today);
                return Same(on, $"capacity {capacity}", true, await host.SetCapacity(on.Session, capacity));
            default:
                var (agency, places, until) = (Agencies[random.Next(Agencies.Length)], random.Next(0, 4), today.AddDays(random.Next(0, 3)));
                model.Keep(agency, places, until, now, today);
                return Same(on, $"keep {places} for {agency} until {until:yyyy-MM-dd}", true, await host.KeepPlaces(on.Session, agency, places, until));
        }
    }

    private async Task<string> Book(Tried on, int who, DateTimeOffset now, DateOnly today)
    {
        var place = on.Model.Book(who, Agencies[who % Agencies.Length], now, today);
        var booked = await host.TryToBook(on.Session, _people[who].Actor);
        if (place is not null && booked.Succeeded) place.Id = booked.Value;
        return Same(on, $"book for {who}", place is not null, booked);
    }

    private async Task LapseWhatIsOver(Tried on)
    {
        on.Model.Lapse(host.Clock.GetUtcNow(), London.Today(host.Clock));
        await host.Send(new LapseOffers(on.Session.Id), Actors.Coordinator);
        await Compare(on, "lapse");
    }

    private string Same(Tried on, string what, bool expected, Outcome came)
    {
        if (!came.Succeeded) Interlocked.Increment(ref _refused);
        if (came.Succeeded != expected) Wrong(on, what, $"{(came.Succeeded ? "done" : came.Refusals[0].Words)}, but {(expected ? "done" : "refused")} was expected");
        return what;
    }

    private async Task Compare(Tried on, string what)
    {
        var real = await host.InTrainingRead(db => db.Places.Where(place => place.Session == on.Session.Id).OrderBy(place => place.Arrival).Select(place => new { place.Id, place.State, place.OfferUntil }).ToListAsync());
        var counted = await host.SessionOf(on.Session);
        var told = string.Join(", ", real.Select(place => $"{place.State}{Hours(place.OfferUntil)}"));
        var model = string.Join(", ", on.Model.Places.Select(place => $"{place.State}{Hours(place.Until)}"));
        if (told != model) Wrong(on, what, $"\n  is     {told}\n  should {model}");
        if ((counted.Held, counted.Waiting, counted.Capacity) != (on.Model.Held, on.Model.Waiting, on.Model.Capacity)) Wrong(on, what, $"counted {counted.Held} held, {counted.Waiting} waiting");
        if (!real.Select(place => place.Id).SequenceEqual(on.Model.Places.Select(place => place.Id))) Wrong(on, what, "the order of arrival is another");
    }

    private string Hours(DateTimeOffset? until) => until is { } at ? $" {(at - host.Clock.GetUtcNow()).TotalHours.ToString("0", CultureInfo.InvariantCulture)}h" : "";

    private void Wrong(Tried on, string what, string how)
    {
        lock (_anomalies) _anomalies.Add($"session with seed {on.Seed}, after “{what}”: {how}");
    }

    private sealed record Tried(TestSession Session, ModelOfASession Model, Random Random, int Seed);
}

/// <summary>What was tried and what came of it.</summary>
public sealed record BookingsTried(long Acts, long Refused, IReadOnlyList<string> Anomalies)
{
    public bool Holds => Anomalies.Count == 0;

    public string InWords() => string.Create(CultureInfo.InvariantCulture, $"bookings: {Acts:N0} acts, {Acts - Refused:N0} done, {Refused:N0} refused, {Anomalies.Count:N0} anomalies") + string.Concat(Anomalies.Select(one => "\n  " + one));
}
