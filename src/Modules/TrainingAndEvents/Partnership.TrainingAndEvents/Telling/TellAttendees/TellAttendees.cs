using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Telling.TellAttendees;

/// <summary>Tells attendees where they stand, some at a time. What is told and that it was told is one transaction: nobody is told twice, or never.</summary>
internal sealed record TellAttendees : ICommand
{
    public const int AtOnce = 100;
}

internal sealed class TellAttendeesHandler(TrainingDbContext db, IAct act, PlaceMails mails) : IRequestHandler<TellAttendees, Outcome>
{
    public async Task<Outcome> Handle(TellAttendees request, CancellationToken cancellationToken)
    {
        // Another host's turn is left to it. A place that is being changed is told of when that is done.
        var turn = await db.Database.SqlQuery<Guid>($"select id as \"Value\" from training.place where to_tell order by state_at limit {TellAttendees.AtOnce} for update skip locked").ToListAsync(cancellationToken);
        if (turn.Count == 0) return Outcome.NotFound;
        var ids = turn.ConvertAll(one => new Places.PlaceId(one));
        var told = await db.Places.Where(place => ids.Contains(place.Id))
            .Join(db.Sessions, place => place.Session, session => session.Id, (place, session) => new { place, session })
            .Join(db.Attendees, one => one.place.Attendee, attendee => attendee.Id, (one, attendee) => new { one.place, one.session, attendee }).ToListAsync(cancellationToken);
        foreach (var one in told)
        {
            one.place.Told();
            var stream = AuditStream.Of("place", one.place.Id.ToString());
            act.Publish(mails.About(one.place, one.session, one.attendee), stream);
            if (mails.ToApprover(one.place, one.session) is { } toManager) act.Publish(toManager, stream);
        }
        act.Record(AuditStream.Of("training", "mails"), $"told {Counts.Of(told.Count, "attendee")} where they stand");
        return Outcome.Done;
    }
}
