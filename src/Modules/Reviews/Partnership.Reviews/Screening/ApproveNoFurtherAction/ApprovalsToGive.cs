using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Screening.ApproveNoFurtherAction;

/// <summary>Tells each partner which decisions wait for their approval (REV-12).</summary>
internal sealed class ApprovalsToGive(Reading<ReviewsDbContext> reading, Installation installation, TimeProvider clock) : IKnowWhatToDo
{
    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct)
    {
        if (!actor.Has(AccessRole.DelegatedSafeguardingPartner, AccessRole.StatutoryDeputy)) return [];
        var waiting = await (from about in reading.Db.Cases.VisibleTo(actor, London.Today(clock))
                             where about.Stage == CaseStage.WaitingForApproval
                             orderby about.Reference
                             select new
                             {
                                 about.Reference,
                                 about.ProtocolVersion,
                                 Decision = reading.Db.ThresholdDecisions.Where(one => one.CaseId == about.Id).OrderByDescending(one => one.RecordedAt).First(),
                             }).ToListAsync(ct);
        return [.. waiting.Where(one => IsAsked(actor, one.Decision, one.ProtocolVersion))
            .Select(one => new ToDo($"Approve that nothing further is done on {one.Reference}, or say why not", $"/cases/{one.Reference}/threshold/approve", null))];
    }

    private bool IsAsked(Actor actor, ThresholdDecision decision, int protocol) => decision.Answers.All(one => one.Person != actor.Person)
        && installation.ProtocolOf(protocol).Screening?.Options.FirstOrDefault(option => option.Key == decision.Option)?.NeedsApprovalOf.Any(role => actor.Holds(role) && decision.AnswerOf(role) is null) == true;
}
