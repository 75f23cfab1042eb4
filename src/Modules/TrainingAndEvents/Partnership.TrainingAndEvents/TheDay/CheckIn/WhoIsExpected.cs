using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.TheDay.CheckIn;

/// <summary>Who has a place in a session, with their names, for who runs it; the look leaves its trace.</summary>
/// <param name="Looked">For the trail: "opened the check-in".</param>
internal sealed record WhoIsExpected(long Number, string Looked) : IQuery<ExpectedList?>;

internal sealed record ExpectedList(Session Session, IReadOnlyList<ExpectedPerson> People, IReadOnlyList<ExpectedPerson> InLine)
{
    public AttendanceFigures Figures => new(People.Count(one => one.Came == true), People.Count(one => one.Came == false), People.Count(one => one.Came is null));
}

/// <param name="Agency">Where they work, in words; empty where that is not known.</param>
/// <param name="HasNeeds">They asked for something to take part; what it is stands on the list of who is booked.</param>
internal sealed record ExpectedPerson(PlaceId Place, string Name, string Agency, bool? Came, DateTimeOffset? MarkedAt, MarkedHow? How, int? Minutes, bool HasNeeds)
{
    public override string ToString() => "•••";
}

internal sealed class AnswerWhoIsExpected(Reading<TrainingDbContext> reading, ICurrentActor current, ClosedParts closed, Installation installation, Trace trace) : IRequestHandler<WhoIsExpected, ExpectedList?>
{
    public async Task<ExpectedList?> Handle(WhoIsExpected request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        if (await db.Sessions.RunBy(current.Actor).SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } session) return null;
        var rows = await db.Places.Of(session.Id).Where(place => place.State == PlaceState.Confirmed || place.State == PlaceState.Waiting || place.State == PlaceState.Asked || place.State == PlaceState.Offered)
            .OrderBy(place => place.Arrival).Join(db.Attendees, place => place.Attendee, one => one.Id, (place, attendee) => new { place, attendee }).ToListAsync(cancellationToken);
        if (rows.Count > 0) await trace.Leave(TrainingStream.Of(session.Id), request.Looked, cancellationToken);
        var people = rows.ConvertAll(row => (row.place.State, Person: Person(row.place, closed.Of(row.attendee).Name)));
        return new(session,
            [.. people.Where(one => one.State == PlaceState.Confirmed).Select(one => one.Person).OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)],
            [.. people.Where(one => one.State != PlaceState.Confirmed).Select(one => one.Person)]);
    }

    private ExpectedPerson Person(Place place, string name) =>
        new(place.Id, name, place.Agency is { } key ? installation.Profile.Agency(key)?.Name ?? key : "", place.Came, place.MarkedAt, place.MarkedHow, place.Minutes, place.Needs is not null);
}
