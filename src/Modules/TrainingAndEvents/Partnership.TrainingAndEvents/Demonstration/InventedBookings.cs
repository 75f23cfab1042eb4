using Partnership.Kernel.Identity;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Evaluations;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Telling;

namespace Partnership.TrainingAndEvents.Demonstration;

/// <summary>Who is booked for the demonstration's sessions: some are open, some nearly full, some have waiting lists and offers, one is cancelled; those that are over have attendance and evaluations. The same each time it is filled on a day.</summary>
internal sealed class InventedBookings(TrainingDbContext db, InventedPeople people, ClosedParts closed, TimeProvider clock)
{
    private static readonly string[] Differently = ["I will ask who else is in the household, each time.", "I will write down what the child said, in their words.", "I will use the thresholds document before I call.", "I will share the learning in our team meeting.", "Nothing new for me, but good to hear others."];

    /// <summary>How full it is, of a hundred, by turns.</summary>
    private static readonly int[] Fullness = [70, 100, 40, 92, 55, 100, 25, 85];

    private readonly Dictionary<TrainingSessionId, List<Place>> _bySession = [];
    private int _turn;

    public void Fill(Session session, DateTimeOffset now)
    {
        var over = session.IsOverBy(now);
        var turn = _turn++;
        // Thresholds training that is near runs half empty, for somebody to notice early.
        var share = over ? 60 + turn % 4 * 10 : session.Level == Level.Thresholds ? 30 : Fullness[turn % Fullness.Length];
        var wanted = Math.Min(session.Capacity * share / 100, people.All.Count - 10);
        // A full one has people who wait; some so many that another session is called for.
        var waiting = !over && wanted >= session.Capacity ? 1 + turn % 2 * session.Capacity / 3 : 0;
        for (var number = 0; number < Math.Min(wanted + waiting, people.All.Count); number++) Book(session, people.All[(turn * 7 + number) % people.All.Count], number, wanted, now);
        if (waiting > 1) GiveOneBack(session, now);
        if (!over && turn % 19 == 11) Cancel(session, now);
    }

    /// <summary>They asked for a place, and nobody knows yet where they work.</summary>
    public void AskFor(IReadOnlyList<Attendee> attendees, Session session, DateTimeOffset now)
    {
        foreach (var attendee in attendees) Told(new(Ids.New<PlaceId>(clock), session.Id, attendee.Id, null, PlaceState.Asked, now.AddHours(-20)));
    }

    private void Book(Session session, Attendee attendee, int number, int wanted, DateTimeOffset now)
    {
        var at = (session.StartsAt ?? now).AddDays(-3 - number * 11 % 80);
        if (at > now) at = now.AddHours(-number);
        var place = Told(new(Ids.New<PlaceId>(clock), session.Id, attendee.Id, attendee.Agency, number < wanted ? PlaceState.Confirmed : PlaceState.Waiting, at));
        if (session.IsOverBy(now) && session is { StartsAt: { } begun, EndsAt: { } ended }) WasThere(session, place, number, begun, ended);
    }

    /// <summary>One can't come: the place is offered to who waits first.</summary>
    private void GiveOneBack(Session session, DateTimeOffset now)
    {
        var places = _bySession[session.Id];
        places[0].GiveBack(now);
        places.Find(place => place.State == PlaceState.Waiting)?.Offer(session.OfferUntil(now), now);
        foreach (var place in places) place.Told();
    }

    private void WasThere(Session session, Place place, int number, DateTimeOffset begun, DateTimeOffset ended)
    {
        // Whoever was reminded comes more often; the police and housing come less than others.
        var reminded = number % 3 != 1;
        if (reminded) db.Notices.Add(new(place.Id, NoticeKind.DayBefore, session.Sequence, begun.AddDays(-1)));
        var came = number % (reminded ? 9 : 4) != 3 && (place.Agency is not ("police" or "housing") || number % 3 != 0);
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
        foreach (var place in _bySession.GetValueOrDefault(session.Id, []).Where(one => one.IsOpen))
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
        if (!_bySession.TryGetValue(place.Session, out var places)) _bySession.Add(place.Session, places = []);
        places.Add(place);
        return place;
    }
}
