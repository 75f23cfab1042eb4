using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Words;
using Partnership.Platform.Jobs;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Telling.RemindAttendees;

/// <summary>Looks for sessions that come near.</summary>
internal sealed class AttendeesToRemind(Reading<TrainingDbContext> reading, IMediator mediator, TimeProvider clock) : ISweep
{
    /// <summary>The next run goes on.</summary>
    private const int MostTurns = 50;

    public string Name => "Reminders of training";
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<string> Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + Reminder.Earliest;
        var near = await reading.Db.Sessions.Where(one => one.State == SessionState.Published && one.StartsAt > now && one.StartsAt < until && one.Held > 0).ToListAsync(ct);
        var reminded = 0;
        foreach (var session in near.Where(one => Reminder.DueAt(now, one) is not null))
        {
            var turns = 0;
            while (turns < MostTurns && (await mediator.Send(new RemindAttendees(session.Id), ct)).Succeeded) turns++;
            if (turns > 0) reminded++;
        }
        return reminded == 0 ? "No reminder was due" : $"Reminded those who come to {Counts.Of(reminded, "session")}";
    }
}
