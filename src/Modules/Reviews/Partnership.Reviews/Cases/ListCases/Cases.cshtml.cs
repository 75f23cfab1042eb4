using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace Partnership.Reviews.Cases.ListCases;

[Authorize(Policy = ReviewsPolicies.SeeCases)]
internal sealed class CasesModel(IMediator mediator) : CaseListPage(mediator)
{
    public override string Address => "/cases";
    public override IReadOnlyList<CaseStage> StagesShown => Enum.GetValues<CaseStage>();
    protected override ListCases Wanted => new(false, Stage, Door, Sort != "oldest", After);
}
