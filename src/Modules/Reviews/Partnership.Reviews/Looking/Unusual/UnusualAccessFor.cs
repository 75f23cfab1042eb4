using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Looking.Unusual;

/// <summary>Who looks into which unusual access: page, list, home and act ask it.</summary>
internal sealed class UnusualAccessFor(IMediator mediator, TimeProvider clock)
{
    /// <summary>A Business Manager looks into everybody's but their own; where no Business Manager can, because it is theirs or about a case that is closed to them, a Coordinator does. Never one's own, never about a case one may not see.</summary>
    public async Task<IQueryable<UnusualLook>> Judging(ReviewsDbContext db, Actor actor, CancellationToken ct)
    {
        if (actor.Person is not { } me || !actor.Has(AccessRole.BusinessManager, AccessRole.Coordinator)) return db.UnusualLooks.Where(_ => false);
        var today = London.Today(clock);
        var mine = db.Cases.VisibleTo(actor, today);
        var others = db.UnusualLooks.Where(one => one.Person != me && (one.CaseId == null || mine.Any(about => about.Id == one.CaseId)));
        if (actor.Has(AccessRole.BusinessManager)) return others;
        var managers = (await mediator.Send(new WhoMayActAs(AccessRole.BusinessManager, today), ct)).Select(one => one.Person).ToList();
        var all = managers.Count;
        return others.Where(one => all == (managers.Contains(one.Person) ? 1 : 0)
            + db.Cases.Where(about => about.Id == one.CaseId).SelectMany(about => about.ClosedTo).Count(closed => managers.Contains(closed.Person) && closed.Person != one.Person));
    }
}
