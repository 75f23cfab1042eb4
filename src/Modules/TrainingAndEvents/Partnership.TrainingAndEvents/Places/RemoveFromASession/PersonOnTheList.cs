using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Places.RemoveFromASession;

/// <summary>Somebody on the list of a session, for who runs it; null where there is no such person, or not any more.</summary>
internal sealed record PersonOnTheList(long Session, Guid Place) : IQuery<OnTheList?>;

internal sealed record OnTheList(string Name, string Session)
{
    public override string ToString() => "•••";
}

internal sealed class AnswerPersonOnTheList(Reading<TrainingDbContext> reading, ICurrentActor current, ClosedParts closed, Trace trace) : IRequestHandler<PersonOnTheList, OnTheList?>
{
    public async Task<OnTheList?> Handle(PersonOnTheList request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        var found = await db.Sessions.RunBy(current.Actor).Where(one => one.Number == request.Session)
            .Join(db.Places.StillOpen().Where(place => place.Id == new PlaceId(request.Place)), session => session.Id, place => place.Session, (session, place) => new { session, place.Attendee })
            .Join(db.Attendees, one => one.Attendee, attendee => attendee.Id, (one, attendee) => new { one.session, attendee }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;
        await trace.Leave(TrainingStream.Of(found.session.Id), $"read who comes to session {found.session.Number}", cancellationToken);
        return new(closed.Of(found.attendee).Name, found.session.Title);
    }
}
