using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Places.Approving;

/// <summary>What a line manager is asked, by the key in their mail.</summary>
internal sealed record WhatAManagerIsAsked(PlaceId Place) : IQuery<ApprovalAsked?>;

/// <param name="Name">Who wants to come.</param>
/// <param name="CanAnswer">It waits for this answer, and the session has not begun.</param>
internal sealed record ApprovalAsked(string Name, Session Session, ApproverAnswer? Answer, bool CanAnswer)
{
    public override string ToString() => "•••";
}

internal sealed class AnswerWhatAManagerIsAsked(Reading<TrainingDbContext> reading, ClosedParts closed, TimeProvider clock) : IRequestHandler<WhatAManagerIsAsked, ApprovalAsked?>
{
    public async Task<ApprovalAsked?> Handle(WhatAManagerIsAsked request, CancellationToken cancellationToken)
    {
        var asked = await reading.Db.Places.Where(one => one.Id == request.Place && one.Approver != null)
            .Join(reading.Db.Sessions, place => place.Session, session => session.Id, (place, session) => new { place, session })
            .Join(reading.Db.Attendees, one => one.place.Attendee, attendee => attendee.Id, (one, attendee) => new { one.place, one.session, attendee }).SingleOrDefaultAsync(cancellationToken);
        if (asked is null) return null;
        var waits = asked.place is { State: PlaceState.Asked, ApproverAnswer: null } && asked.session.TakesBookingsAt(clock.GetUtcNow());
        return new(closed.Of(asked.attendee).Name, asked.session, asked.place.ApproverAnswer, waits);
    }
}
