using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Sessions.RunASession;

/// <summary>A session without its people, for the pages that do one thing to it; null for who does not run it.</summary>
internal sealed record WhereASessionStands(long Number) : IQuery<StandingSession?>;

/// <param name="Told">How many are told when it is cancelled.</param>
internal sealed record StandingSession(string Title, SessionState State, string When, bool Published, bool HasBegun, bool IsOver, int Capacity, int Told, IReadOnlyList<Reservation> Kept);

internal sealed class AnswerWhereASessionStands(Reading<TrainingDbContext> reading, ICurrentActor current, TimeProvider clock) : IRequestHandler<WhereASessionStands, StandingSession?>
{
    public async Task<StandingSession?> Handle(WhereASessionStands request, CancellationToken cancellationToken)
    {
        if (await reading.Db.Sessions.RunBy(current.Actor).SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } session) return null;
        var now = clock.GetUtcNow();
        var told = await reading.Db.Places.Of(session.Id).StillOpen().CountAsync(cancellationToken);
        return new(session.Title, session.State, session.When(), session.PublishedAt is not null, session.HasBegunBy(now), session.IsOverBy(now), session.Capacity, told, session.Reservations);
    }
}
