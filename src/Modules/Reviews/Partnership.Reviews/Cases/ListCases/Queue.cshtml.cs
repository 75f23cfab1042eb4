using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace Partnership.Reviews.Cases.ListCases;

/// <summary>Three doors, one queue (REV-01): the oldest first, because it has waited longest.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class QueueModel(IMediator mediator) : CaseListPage(mediator)
{
    public override string Address => "/referrals";
    public override IReadOnlyList<CaseStage> StagesShown => [CaseStage.Screening, CaseStage.WithReferrer];
    protected override ListCases Wanted => new(true, Stage, Door, Newest, After);
}
