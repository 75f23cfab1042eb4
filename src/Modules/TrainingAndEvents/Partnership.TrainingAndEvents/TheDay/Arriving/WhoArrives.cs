using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.TheDay.Arriving;

/// <summary>Whose code was scanned at the door, for who runs that session; null for anybody else.</summary>
internal sealed record WhoArrives(PlaceId Place) : IQuery<Arriving?>;

internal sealed record Arriving(Session Session, PlaceId Place, string Name, PlaceState State, bool? Came)
{
    public override string ToString() => "•••";
}

internal sealed class AnswerWhoArrives(Reading<TrainingDbContext> reading, ICurrentActor current, ClosedParts closed, Trace trace) : IRequestHandler<WhoArrives, Arriving?>
{
    public async Task<Arriving?> Handle(WhoArrives request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        var found = await db.Places.Where(place => place.Id == request.Place).Join(db.Sessions.RunBy(current.Actor), place => place.Session, session => session.Id, (place, session) => new { place, session })
            .Join(db.Attendees, one => one.place.Attendee, attendee => attendee.Id, (one, attendee) => new { one.place, one.session, attendee }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;
        await trace.Leave(TrainingStream.Of(found.session.Id), $"scanned the code of attendee {found.attendee.Id} at the door", cancellationToken);
        return new(found.session, found.place.Id, closed.Of(found.attendee).Name, found.place.State, found.place.Came);
    }
}
