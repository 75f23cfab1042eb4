using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Planning;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Home;

/// <summary>Whether this year's thresholds training is set (TRN-04), and what will run half empty (TRN-16).</summary>
internal sealed class TrainingAtAGlance(Reading<TrainingDbContext> reading, TimeProvider clock) : IKnowTheGlance
{
    public async Task<IReadOnlyList<Glance>> For(Actor actor, CancellationToken ct)
    {
        if (!actor.PlansTraining()) return [];
        var sessions = reading.Db.Sessions;
        var set = await sessions.Where(one => one.State == SessionState.Published).ThresholdsOf(London.Today(clock).Year).CountAsync(ct);
        var halfEmpty = await sessions.WillRunHalfEmpty(clock.GetUtcNow()).CountAsync(ct);
        const int Three = ThresholdsTrainingIsHeldThreeTimesAYear.TimesAYear;
        return
        [
            new($"{set} of {Three} thresholds trainings set this year", "/training/plan", set < Three),
            .. halfEmpty == 0 ? Array.Empty<Glance>() : [new Glance($"{Counts.Of(halfEmpty, "session")} will run half empty in the next three weeks", "/training/plan", true)],
        ];
    }
}
