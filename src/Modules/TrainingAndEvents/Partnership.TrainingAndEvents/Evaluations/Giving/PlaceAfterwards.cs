using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Evaluations.Giving;

/// <summary>What there is to say about a session for who had this place; null where there is no such place.</summary>
internal sealed record PlaceAfterwards(PlaceId Place) : IQuery<SeenAfterwards?>;

/// <param name="WasThere">It is over, and they were there.</param>
/// <param name="Given">What they have answered already.</param>
internal sealed record SeenAfterwards(Session Session, bool WasThere, bool IsTimeForImpact, IReadOnlyList<EvaluationKind> Given);

internal sealed class AnswerPlaceAfterwards(Reading<TrainingDbContext> reading, TimeProvider clock) : IRequestHandler<PlaceAfterwards, SeenAfterwards?>
{
    public async Task<SeenAfterwards?> Handle(PlaceAfterwards request, CancellationToken cancellationToken)
    {
        var (db, now) = (reading.Db, clock.GetUtcNow());
        if (await db.Places.Where(place => place.Id == request.Place).Join(db.Sessions, place => place.Session, one => one.Id, (place, session) => new { place, session }).SingleOrDefaultAsync(cancellationToken) is not { } found) return null;
        var given = await db.Evaluations.Where(one => one.Place == request.Place).Select(one => one.Kind).ToListAsync(cancellationToken);
        return new(found.session, found.place.WasThereBy(found.session, now), found.session.ImpactFrom() <= now, given);
    }
}
