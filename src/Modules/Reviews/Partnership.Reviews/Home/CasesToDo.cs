using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Screening.RecordThresholdDecision;

namespace Partnership.Reviews.Home;

/// <summary>Threshold decisions to record, notifications that are due, answers that came, and what was asked for with a decision.</summary>
internal sealed class CasesToDo(Reading<ReviewsDbContext> reading, TimeProvider clock) : IKnowWhatToDo
{
    private static readonly CaseStage[] Waiting = [CaseStage.Screening, CaseStage.WithReferrer, CaseStage.Notification];

    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct)
    {
        if (!actor.IsOfficer && !actor.Has(AccessRole.Screener)) return [];
        var mine = reading.Db.Cases.VisibleTo(actor, London.Today(clock));
        // Who screens has something to do while their part is open; after the decision they may still look, for that day.
        if (!actor.IsOfficer) mine = mine.Where(one => one.Team.Any(member => member.Person == actor.Person && member.Part == TeamPart.Screening && member.Until == null));
        var cases = await mine.Where(one => Waiting.Contains(one.Stage)).OrderBy(one => one.Reference).Select(one => new
        {
            one.Reference,
            one.Stage,
            Convened = one.Team.Any(),
            NotifyBy = one.Clocks.Where(running => running.Ends == CaseEvent.Notified && running.MetOn == null && running.StoppedOn == null).Min(running => (DateOnly?)running.DueOn),
            Due = one.Clocks.Where(running => running.MetOn == null && running.StoppedOn == null).Min(running => (DateOnly?)running.DueOn),
        }).ToListAsync(ct);
        var toDo = cases.Where(one => one.Stage != CaseStage.WithReferrer).Select(one => one.Stage == CaseStage.Notification
            ? new ToDo($"Notify the National Panel of {one.Reference} and record it", $"/cases/{one.Reference}/notification", one.NotifyBy)
            : actor.IsOfficer && !one.Convened
                ? new ToDo($"Ask for the threshold decision on {one.Reference}", $"/cases/{one.Reference}/convene", one.Due)
                : new ToDo($"Record the threshold decision on {one.Reference}", $"/cases/{one.Reference}/threshold", one.Due)).ToList();
        if (actor.IsOfficer) toDo.AddRange(await FollowUps(mine, ct));
        return toDo;
    }

    /// <summary>What goes with the decision that took effect: nothing is asked for while partners may still refuse it, and nothing of one that they refused.</summary>
    private async Task<IEnumerable<ToDo>> FollowUps(IQueryable<Case> mine, CancellationToken ct)
    {
        var open = await (from one in mine
                          where one.Stage == CaseStage.NotMet || one.Stage == CaseStage.Audit || one.Stage == CaseStage.Concluded
                          join decision in reading.Db.ThresholdDecisions on one.Id equals decision.CaseId
                          where !reading.Db.ThresholdDecisions.Any(later => later.CaseId == one.Id && later.RecordedAt > decision.RecordedAt)
                          from followUp in decision.FollowUps
                          where followUp.DoneOn == null
                          select new { one.Reference, followUp.Kind, followUp.DueOn }).ToListAsync(ct);
        return open.Select(one => new ToDo($"{one.Kind.InWords()}, {one.Reference}", $"/cases/{one.Reference}/{(one.Kind == FollowUp.Letter ? "letter" : "threshold/decision")}", one.DueOn));
    }
}
