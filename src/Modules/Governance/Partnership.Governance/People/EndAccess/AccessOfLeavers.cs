using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Jobs;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.People.EndAccess;

/// <summary>Ends accounts after the last day. What somebody may see has ended with the day itself: every request asks (PLT-07).</summary>
internal sealed class AccessOfLeavers(Reading<GovernanceDbContext> reading, IMediator mediator, TimeProvider clock) : ISweep
{
    public string Name => "Access of leavers";
    public TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task<string> Run(CancellationToken ct)
    {
        var today = London.Today(clock);
        var gone = await reading.Db.People.Where(one => one.LeftOn < today && one.GoneOn == null).Select(one => one.Id).ToListAsync(ct);
        var ended = 0;
        foreach (var person in gone)
            if ((await mediator.Send(new EndAccess(person), ct)).Succeeded) ended++;
        return $"Ended the access of {Counts.Of(ended, "leaver")}";
    }
}
