using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Jobs;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Looking.Unusual;

/// <summary>Goes over the looks since the last time and points out what is unusual. The value is how much.</summary>
internal sealed record PointOutUnusualAccess : ICommand<Outcome<int>>;

/// <summary>Up to when the trail has been gone over, for one reason.</summary>
internal sealed class AccessWatch(WhyUnusual why, DateTimeOffset until)
{
    public WhyUnusual Why { get; } = why;
    public DateTimeOffset Until { get; set; } = until;
}

internal sealed class PointOutUnusualAccessHandler(ReviewsDbContext db, IAct act, AuditLooks trail, TheirCases theirs, Installation installation, TimeProvider clock)
    : IRequestHandler<PointOutUnusualAccess, Outcome<int>>
{
    /// <summary>An entry bears the moment its act began, and is there when the act ends: acts are given this long.</summary>
    private static readonly TimeSpan ActsTake = TimeSpan.FromMinutes(2);

    /// <summary>How far back the first run looks.</summary>
    private static readonly TimeSpan AtFirst = TimeSpan.FromDays(7);

    private const int Most = 100_000;

    private int _found;

    public async Task<Outcome<int>> Handle(PointOutUnusualAccess request, CancellationToken cancellationToken)
    {
        var limits = installation.Profile.Partnership.UnusualAccess;
        var upTo = act.At - ActsTake;

        var night = await Watch(WhyUnusual.AtNight, cancellationToken);
        await Take(UnusualRuns.AtNight(await Looks(night.Until, upTo, cancellationToken), limits), TimeSpan.FromHours(12), cancellationToken);
        night.Until = upTo;

        // A stretch may have begun before the last time. What was told of it then is not counted twice.
        var many = await Watch(WhyUnusual.ManyCases, cancellationToken);
        var runs = UnusualRuns.ManyCases(await Looks(many.Until.AddMinutes(-limits.WithinMinutes), upTo, cancellationToken), limits).Where(run => run.LastAt >= many.Until);
        await Take(runs, TimeSpan.FromMinutes(limits.WithinMinutes), cancellationToken);
        many.Until = upTo;

        var outside = await Watch(WhyUnusual.OutsideTheirCases, cancellationToken);
        var judged = upTo.AddHours(-limits.HoursToAct);
        foreach (var person in (await Looks(outside.Until, judged, cancellationToken)).GroupBy(look => look.Person))
            foreach (var about in (await theirs.Outside(person.Key, [.. person], limits, cancellationToken)).GroupBy(look => look.Case))
                await Take([UnusualRun.Of(WhyUnusual.OutsideTheirCases, [.. about], about.Key)], TimeSpan.FromDays(limits.TheirsForDays), cancellationToken);
        if (judged > outside.Until) outside.Until = judged;

        if (_found == 0) act.CarriesOn();
        else act.Record(AuditStream.Of("access", "unusual"), $"pointed out {Counts.Of(_found, "unusual access", "unusual accesses")} to cases");
        return _found;
    }

    private async Task<AccessWatch> Watch(WhyUnusual why, CancellationToken ct)
    {
        if (await db.AccessWatches.SingleOrDefaultAsync(one => one.Why == why, ct) is { } known) return known;
        var begun = new AccessWatch(why, act.At - AtFirst);
        db.AccessWatches.Add(begun);
        return begun;
    }

    private async Task<IReadOnlyList<Look>> Looks(DateTimeOffset from, DateTimeOffset before, CancellationToken ct) =>
        from >= before ? [] : [.. (await trail.Of(new(From: from, Before: before), Most, null, ct)).Where(entry => entry.Body.Person is not null)
            .Select(entry => new Look(new(entry.Body.Person ?? default), entry.Body.Who, entry.Body.Agency, new(Guid.Parse(entry.Stream.Id)), entry.Body.At)).OrderBy(look => look.At)];

    /// <summary>What goes on soon after something that is still open belongs to it; else it is something new.</summary>
    private async Task Take(IEnumerable<UnusualRun> runs, TimeSpan together, CancellationToken ct)
    {
        foreach (var run in runs)
        {
            var since = run.FirstAt - together;
            var known = db.UnusualLooks.Local.FirstOrDefault(one => one.IsOpen && one.Person == run.Person && one.Why == run.Why && one.CaseId == run.Case && one.LastAt >= since)
                ?? await db.UnusualLooks.FirstOrDefaultAsync(one => one.Finding == null && one.Person == run.Person && one.Why == run.Why && one.CaseId == run.Case && one.LastAt >= since, ct);
            if (known is not null) known.GoesOn(run);
            else
            {
                db.UnusualLooks.Add(UnusualLook.PointOut(Ids.New<UnusualLookId>(clock), run, act.At));
                _found++;
            }
        }
    }
}

internal sealed class WatchAccess(IMediator mediator) : ISweep
{
    public string Name => "Unusual access to cases";
    public TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task<string> Run(CancellationToken ct)
    {
        var found = await mediator.Send(new PointOutUnusualAccess(), ct);
        return found.Value == 0 ? "Nothing unusual" : $"Pointed out {Counts.Of(found.Value, "unusual access", "unusual accesses")}";
    }
}
