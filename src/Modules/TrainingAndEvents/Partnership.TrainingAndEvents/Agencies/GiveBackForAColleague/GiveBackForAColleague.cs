using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Agencies.GiveBackForAColleague;

/// <summary>A lead gives back the place of somebody of their agency (TRN-15): they are told, and whoever waits first moves up.</summary>
internal sealed record GiveBackForAColleague(Guid Place) : ICommand;

internal sealed class GiveBackForAColleagueHandler(TrainingDbContext db, IAct act, TheirAgency their, WaitingList line) : IRequestHandler<GiveBackForAColleague, Outcome>
{
    public async Task<Outcome> Handle(GiveBackForAColleague request, CancellationToken cancellationToken)
    {
        if (their.Key is not { } agency || await db.LockedPlace(new(request.Place), act, cancellationToken) is not { } place || place.Agency != agency) return Outcome.NotFound;
        if (await db.Sessions.AnyAsync(one => one.Id == place.Session && one.StartsAt <= act.At, cancellationToken)) return Outcome.Refused("The session has begun: this place can’t be given back any more.");
        var given = place.GiveBack(act.At);
        if (!given.Succeeded) return Outcome.Refused("This place was given back already.");
        act.Record(TrainingStream.Of(place.Session), $"gave back the place of attendee {place.Attendee} for their agency");
        await line.MoveUp(place.Session, cancellationToken);
        return Outcome.Done;
    }
}

/// <summary>The place, before the button is pressed; null where it is none of the agency's, or is over.</summary>
internal sealed record ColleaguesPlace(Guid Place) : IQuery<SeenPlace?>;

internal sealed record SeenPlace(string Name, string Title, string When, string Stands)
{
    public override string ToString() => "•••";
}

internal sealed class AnswerColleaguesPlace(Reading<TrainingDbContext> reading, TheirAgency their, ClosedParts closed, Trace trace) : IRequestHandler<ColleaguesPlace, SeenPlace?>
{
    public async Task<SeenPlace?> Handle(ColleaguesPlace request, CancellationToken cancellationToken)
    {
        if (their.Key is not { } agency) return null;
        var found = await reading.Db.Places.StillOpen().Where(place => place.Id == new PlaceId(request.Place) && place.Agency == agency)
            .Join(reading.Db.Sessions, place => place.Session, session => session.Id, (place, session) => new { place, session })
            .Join(reading.Db.Attendees, one => one.place.Attendee, attendee => attendee.Id, (one, attendee) => new { one.place, one.session, attendee }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;
        await trace.Leave(TrainingStream.Of(found.session.Id), $"looked at the place of attendee {found.attendee.Id}", cancellationToken);
        return new(closed.Of(found.attendee).Name, found.session.Title, found.session.When(), PlaceWords.OfAColleague(found.place.State));
    }
}
