using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Contracts;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Sessions.PublishASession;

/// <summary>A draft, or what a partner offered (TRN-02), comes into the public calendar.</summary>
internal sealed record PublishASession(long Number) : ICommand;

internal sealed class PublishASessionHandler(TrainingDbContext db, IAct act) : IRequestHandler<PublishASession, Outcome>
{
    public async Task<Outcome> Handle(PublishASession request, CancellationToken cancellationToken)
    {
        if (await db.Sessions.RunBy(act.Actor).SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } session || !act.Actor.PlansTraining()) return Outcome.NotFound;
        var published = session.Publish(act.At);
        if (!published.Succeeded || session is not { StartsAt: { } starts, EndsAt: { } ends }) return published;
        act.Publish(new SessionPublished(session.Id, session.Number, session.Title, session.Kind.ToString(), session.Level?.ToString(), starts, ends, session.Online, session.Provider, session.Origin, session.OriginReference), TrainingStream.Of(session.Id));
        act.Record(TrainingStream.Of(session.Id), $"put session {session.Number} into the calendar");
        return Outcome.Done;
    }
}
