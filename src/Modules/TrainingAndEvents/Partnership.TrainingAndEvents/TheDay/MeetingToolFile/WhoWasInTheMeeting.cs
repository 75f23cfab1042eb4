using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Csv;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.TheDay.MeetingToolFile;

/// <summary>Matches the rows of a meeting tool's list with those who are booked; changes nothing.</summary>
internal sealed record WhoWasInTheMeeting(long Number, CsvReport<SeenInMeeting> Rows) : IQuery<MatchedMeeting?>;

internal sealed class AnswerWhoWasInTheMeeting(Reading<TrainingDbContext> reading, ICurrentActor current, ClosedParts closed, Trace trace) : IRequestHandler<WhoWasInTheMeeting, MatchedMeeting?>
{
    public async Task<MatchedMeeting?> Handle(WhoWasInTheMeeting request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        if (await db.Sessions.RunBy(current.Actor).SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } session) return null;
        var rows = await db.Places.Of(session.Id).Where(place => place.State == PlaceState.Confirmed)
            .Join(db.Attendees, place => place.Attendee, one => one.Id, (place, attendee) => new { place.Id, attendee }).ToListAsync(cancellationToken);
        var who = rows.ConvertAll(row => row.attendee.Id);
        var addresses = (await db.Addresses.Where(one => who.Contains(one.Attendee)).Select(one => new { one.Attendee, one.Fingerprint }).ToListAsync(cancellationToken)).ToLookup(one => one.Attendee, one => Convert.ToHexString(one.Fingerprint));
        await trace.Leave(TrainingStream.Of(session.Id), "compared the meeting tool’s list with who is booked", cancellationToken);
        var booked = rows.ConvertAll(row => new BookedForMeeting(row.Id, closed.Of(row.attendee).Name, [.. addresses[row.attendee.Id]]));
        return MeetingMatch.Of(request.Rows.Good, booked, email => Convert.ToHexString(closed.Fingerprint(email)), session.Minutes);
    }
}
