using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Telling.RemindAttendees;

/// <summary>Reminds those who have a place in a session, some at a time. A reminder and the note that it was sent are one transaction, and each note is there once: nobody is reminded twice.</summary>
[RefusedWhen("notice_pkey", "These reminders have just been sent.")]
internal sealed record RemindAttendees(TrainingSessionId Session) : ICommand
{
    public const int AtOnce = 100;
}

internal sealed class RemindAttendeesHandler(TrainingDbContext db, IAct act, PlaceMails mails) : IRequestHandler<RemindAttendees, Outcome>
{
    public async Task<Outcome> Handle(RemindAttendees request, CancellationToken cancellationToken)
    {
        if (await db.Sessions.SingleOrDefaultAsync(one => one.Id == request.Session, cancellationToken) is not { } session || Reminder.DueAt(act.At, session) is not { } due) return Outcome.NotFound;
        // Everybody has just been told of the new time.
        if (session.MovedAt > due.Since) return Outcome.NotFound;
        var places = await ToRemind(session, due, cancellationToken);
        if (places.Count == 0) return Outcome.NotFound;
        var ids = places.Select(place => place.Attendee).ToList();
        var attendees = await db.Attendees.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellationToken);
        foreach (var place in places)
        {
            db.Notices.Add(new(place.Id, due.Kind, session.Sequence, act.At));
            act.Publish(mails.WithEntry(due.Template, place, session, attendees[place.Attendee]), AuditStream.Of("place", place.Id.ToString()));
        }
        act.Record(TrainingStream.Of(session.Id), $"reminded {Counts.Of(places.Count, "attendee")}");
        return Outcome.Done;
    }

    private async Task<List<Place>> ToRemind(Session session, Reminder due, CancellationToken ct)
    {
        // A session that moved reminds anew: what was sent before then is of another day.
        var (kind, since) = (due.Kind.ToString(), session.MovedAt ?? DateTimeOffset.UnixEpoch);
        var turn = await db.Database.SqlQuery<Guid>($"""
            select id as "Value" from training.place p
            where session = {session.Id.Value} and state = 'Confirmed' and state_at <= {due.Since}
                and not exists (select from training.notice n where n.place = p.id and n.kind = {kind} and n.sent_at > {since})
            order by arrival limit {RemindAttendees.AtOnce} for update skip locked
            """).ToListAsync(ct);
        var ids = turn.ConvertAll(one => new PlaceId(one));
        return await db.Places.Where(place => ids.Contains(place.Id)).ToListAsync(ct);
    }
}
