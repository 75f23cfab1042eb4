using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.TheDay;

/// <summary>Sessions that have been held, while nobody has said that who was there is settled: from the next day until check-in closes.</summary>
internal sealed class AttendanceToSettle(Reading<TrainingDbContext> reading, TimeProvider clock) : IKnowWhatToDo
{
    private const int DaysToDoIt = 7;

    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), London.StartOf(London.Today(clock)));
        var held = await reading.Db.Sessions.RunBy(actor).Where(one => one.State == SessionState.Published && one.EndsAt < today && one.SettledAt == null
                && reading.Db.Places.Any(place => place.Session == one.Id && place.State == PlaceState.Confirmed)).ToListAsync(ct);
        return [.. held.Where(one => one.ChecksInAt(now)).Select(one => new ToDo($"Say who was at “{one.Title}” on {Dates.Long(one.StartsAt ?? now)}", $"{one.Href()}/check-in", London.DateOf(one.EndsAt ?? now).AddDays(DaysToDoIt)))];
    }
}
