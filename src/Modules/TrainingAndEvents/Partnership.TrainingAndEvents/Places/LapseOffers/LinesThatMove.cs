using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Words;
using Partnership.Platform.Jobs;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Places.LapseOffers;

/// <summary>Looks for lines in which somebody can move up.</summary>
internal sealed class LinesThatMove(Reading<TrainingDbContext> reading, IMediator mediator, TimeProvider clock) : ISweep
{
    public string Name => "Waiting lists of training";
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<string> Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var db = reading.Db;
        var move = await db.Places.Where(place => place.State == PlaceState.Offered && place.OfferUntil <= now).Select(place => place.Session)
            .Union(db.Sessions.Where(one => one.State == SessionState.Published && one.StartsAt > now && one.Waiting > 0 && one.Held < one.Capacity).Select(one => one.Id)).ToListAsync(ct);
        var moved = 0;
        foreach (var session in move)
            if ((await mediator.Send(new LapseOffers(session), ct)).Succeeded) moved++;
        return $"Moved the lines of {Counts.Of(moved, "session")}";
    }
}
