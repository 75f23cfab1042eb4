using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Home;

/// <summary>How many referrals wait, and how many of the cases' clocks run and are late.</summary>
internal sealed class ClocksAtAGlance(Reading<ReviewsDbContext> reading, TimeProvider clock) : IKnowTheGlance
{
    public async Task<IReadOnlyList<Glance>> For(Actor actor, CancellationToken ct)
    {
        if (!actor.IsOfficer) return [];
        var now = clock.GetUtcNow();
        var mine = reading.Db.Cases.VisibleTo(actor, London.Today(clock));
        var waiting = await mine.CountAsync(one => one.Stage == CaseStage.Screening || one.Stage == CaseStage.WithReferrer, ct);
        var running = await mine.SelectMany(one => one.Clocks).CountAsync(one => one.MetOn == null && one.StoppedOn == null, ct);
        var late = await mine.SelectMany(one => one.Clocks).CountAsync(one => one.MetOn == null && one.StoppedOn == null && one.EndsAt < now, ct);
        return
        [
            new($"{Sentence(Counts.Of(waiting, "referral"))} waiting for a threshold decision", "/referrals", false),
            new($"{Sentence(Counts.Of(running, "clock"))} running{(running > 0 ? $", {late} late" : "")}", "/cases", late > 0),
        ];
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
