using Partnership.Kernel.Identity;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Evaluations;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Demonstration;

/// <summary>Who is booked for the demonstration's sessions: some are open, some nearly full, some have waiting lists and offers, one is cancelled; those that are over have attendance and evaluations. The same each time it is filled on a day.</summary>
internal sealed class InventedBookings(TrainingDbContext db, InventedPeople people, ClosedParts closed, TimeProvider clock)
{
    private static readonly string[] Differently = ["I will ask who else is in the household, each time.", "I will write down what the child said, in their words.", "I will use the thresholds document before I call.", "I will share the learning in our team meeting.", "Nothing new for me, but good to hear others."];

    /// <summary>How full it is, of a hundred, by turns.</summary>
    private static readonly int[] Fullness = [70, 100, 40, 92, 55, 100, 25, 85];

    private int _turn;

    public void Fill(Session session, DateTimeOffset now)
    {
        var over = session.IsOverBy(now);
        var turn = _turn++;
        var wanted = Math.Min(session.Capacity * (over ? 60 + turn % 4 * 10 : Fullness[turn % Fullness.Length]) / 100, people.All.Count - 6);
        // A full one of every second turn has people who wait.
        var waiting = !over && wanted >= session.Capacity ? 2 + turn % 3 : 0;
        for (var number = 0; number < wanted + waiting; number++) Book(session, people.All[(turn * 7 + number * 3) % people.All.Count], number, wanted, now);
        if (over) return;
        if (turn % 19 == 11) Cancel(session, now);
    }

    /// <summary>They asked for a place, and nobody knows yet where they work.</summary>
    public void AskFor(IReadOnlyList<Attendee> attendees, DateTimeOffset now)
    {
        var coming = db.Sessions.Local.Where(one => one.TakesBookingsAt(now) && one.Course is not null).MinBy(one => one.StartsAt);
        foreach (var attendee in attendees)
            if (coming is not null) Told(new(Ids.New<PlaceId>(clock), coming.Id, attendee.Id, null, PlaceState.Asked, now.AddHours(-20)));
    }

    private void Book(Session session, Attendee attendee, int number, int wanted, DateTimeOffset now)
    {
        if (db.Places.Local.Any(place => place.Session == session.Id && place.Attendee == attendee.Id)) return;
        var at = (session.PublishedAt ?? now).AddHours(number * 5);
        if (at > now) at = now.AddMinutes(-number);
        var place = Told(new(Ids.New<PlaceId>(clock), session.Id, attendee.Id, attendee.Agency, number < wanted ? PlaceState.Confirmed : PlaceState.Waiting, at));
        if (session.IsOverBy(now) && session.EndsAt is { } ended) WasThere(session, place, number, ended);
        // One has given theirs back, and it is offered to who waits first.
        else if (number == wanted && session.Number % 2 == 0) db.Places.Local.Where(one => one.Session == session.Id && one.State == PlaceState.Confirmed).Take(1).ToList().ForEach(one => { one.GiveBack(now); one.Told(); place.Offer(session.OfferUntil(now), now); place.Told(); });
    }

    private void WasThere(Session session, Place place, int number, DateTimeOffset ended)
    {
        // Every eighth is not there; the police and housing come less than others.
        var came = number % 8 != 5 && (place.Agency is not ("police" or "housing") || number % 3 != 0);
        place.Mark(came, MarkedHow.Organiser, ended);
        if (came && number % 3 != 2) Evaluate(session, place, EvaluationKind.After, 3 + number % 3, null, ended.AddDays(1), number);
        if (came && number % 4 == 0 && ended < clock.GetUtcNow().AddMonths(-3)) Evaluate(session, place, EvaluationKind.Impact, 2 + number % 4, (Applied)(number / 4 % 4), ended.AddMonths(3).AddDays(2), number);
    }

    private void Evaluate(Session session, Place place, EvaluationKind kind, int rating, Applied? applied, DateTimeOffset at, int number)
    {
        var id = Ids.New<EvaluationId>(clock);
        db.Evaluations.Add(new(id, session.Id, place.Id, kind, rating, applied, closed.Close(id.Value, new EvaluationWords(Differently[number % Differently.Length], number % 5 == 0 ? "More time for the case in small groups." : null)), at));
    }

    private void Cancel(Session session, DateTimeOffset now)
    {
        session.Cancel("The trainer is ill, and no other could be found.", now.AddDays(-1));
        foreach (var place in db.Places.Local.Where(one => one.Session == session.Id && one.IsOpen))
        {
            place.CancelWithSession(now.AddDays(-1));
            place.Told();
        }
    }

    /// <summary>Nobody gets mail about what happened before the demonstration began.</summary>
    private Place Told(Place place)
    {
        place.Told();
        db.Places.Add(place);
        return place;
    }
}
