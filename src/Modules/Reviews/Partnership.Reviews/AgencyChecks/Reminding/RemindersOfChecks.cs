using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Jobs;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks.Reminding;

internal sealed class RemindersOfChecks(Reading<ReviewsDbContext> reading, IMediator mediator, Installation installation, TimeProvider clock) : ISweep
{
    public string Name => "Reminders for agency checks";
    public TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task<string> Run(CancellationToken ct)
    {
        var today = London.Today(clock);
        var waiting = await reading.Db.AgencyChecks.Where(check => check.State == CheckState.Asked || check.State == CheckState.Drafting || check.State == CheckState.SentBack)
            .Join(reading.Db.Cases, check => check.CaseId, one => one.Id, (check, one) => new { Check = check, one.ProtocolVersion }).ToListAsync(ct);
        var sent = 0;
        foreach (var row in waiting.Where(row => DueReminders.Of(row.Check, installation.ProtocolOf(row.ProtocolVersion), installation.Calendar, today).Count > 0))
            if ((await mediator.Send(new RemindOfCheck(row.Check.Id), ct)).Succeeded) sent++;
        return $"Sent {Counts.Of(sent, "reminder")}";
    }
}
