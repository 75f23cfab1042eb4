using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Jobs;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Attendees.Visiting.ForgetOldLinks;

/// <summary>Links and visits that have been over for a month go, with the addresses that were typed and never confirmed.</summary>
internal sealed record ForgetOldLinks : ICommand;

internal sealed class ForgetOldLinksHandler(TrainingDbContext db, IAct act) : IRequestHandler<ForgetOldLinks, Outcome>
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<Outcome> Handle(ForgetOldLinks request, CancellationToken cancellationToken)
    {
        var before = act.At - Kept;
        var links = await db.Links.Where(one => one.ExpiresAt < before).ExecuteDeleteAsync(cancellationToken);
        var visits = await db.Visits.Where(one => one.ExpiresAt < before).ExecuteDeleteAsync(cancellationToken);
        if (links + visits == 0) return Outcome.NotFound;
        act.Record(AuditStream.Of("training", "links"), $"forgot {Counts.Of(links, "old link")} and {Counts.Of(visits, "old visit")}");
        return Outcome.Done;
    }
}

internal sealed class OldLinksToForget(IMediator mediator) : ISweep
{
    public string Name => "Old links for booking training";
    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task<string> Run(CancellationToken ct) => (await mediator.Send(new ForgetOldLinks(), ct)).Succeeded ? "Forgot old links and visits" : "There was nothing old";
}
