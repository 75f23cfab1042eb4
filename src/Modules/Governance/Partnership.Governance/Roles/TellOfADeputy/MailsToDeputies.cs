using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Jobs;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.Roles.TellOfADeputy;

internal sealed class MailsToDeputies(Reading<GovernanceDbContext> reading, IMediator mediator, TimeProvider clock) : ISweep
{
    public string Name => "Mails to deputies";
    public TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task<string> Run(CancellationToken ct)
    {
        var today = London.Today(clock);
        var soon = today.AddDays(Delegation.ToldBefore);
        var due = await reading.Db.Delegations
            .Where(one => one.CalledOffAt == null && one.From <= today && one.To >= today
                && (one.BeginToldOn == null || (one.EndToldOn == null && one.To <= soon && one.BeginToldOn < today)))
            .Select(one => one.Id).ToListAsync(ct);
        var told = 0;
        foreach (var one in due)
            if ((await mediator.Send(new TellOfADeputy(one), ct)).Succeeded) told++;
        return $"Told {Counts.Of(told, "deputy", "deputies")}";
    }
}
