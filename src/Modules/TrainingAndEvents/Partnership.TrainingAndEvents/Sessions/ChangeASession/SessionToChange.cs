using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions.Writing;

namespace Partnership.TrainingAndEvents.Sessions.ChangeASession;

/// <summary>A session as the form about it shows it; null for who does not run it, and where it can't be changed by them (any more).</summary>
internal sealed record SessionToChange(long Number) : IQuery<ChangingSession?>;

/// <param name="Concerned">How many have a place or wait.</param>
internal sealed record ChangingSession(SessionForm Form, int Revision, string Title, int Concerned);

internal sealed class AnswerSessionToChange(Reading<TrainingDbContext> reading, ICurrentActor current, ClosedParts closed, Trace trace) : IRequestHandler<SessionToChange, ChangingSession?>
{
    public async Task<ChangingSession?> Handle(SessionToChange request, CancellationToken cancellationToken)
    {
        if (await reading.Db.Sessions.RunBy(current.Actor).SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } session) return null;
        if (session.State == SessionState.Cancelled || session.State != SessionState.Draft && !current.Actor.PlansTraining()) return null;
        var link = session.JoiningLink is { } kept ? closed.Open(session.Id.Value, kept) : null;
        if (link is not null) await trace.Leave(TrainingStream.Of(session.Id), $"read how session {session.Number} is joined", cancellationToken);
        return new(SessionForm.Of(session, link), session.Revision, session.Title, session.Held + session.Waiting);
    }
}
