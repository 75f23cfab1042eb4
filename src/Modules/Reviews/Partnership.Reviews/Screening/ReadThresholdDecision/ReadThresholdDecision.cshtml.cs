using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Screening.FinishFollowUp;

namespace Partnership.Reviews.Screening.ReadThresholdDecision;

[Authorize(Policy = ReviewsPolicies.SeeCases)]
internal sealed class ReadThresholdDecisionModel(IMediator mediator, ICurrentActor current) : CasePage(mediator)
{
    [BindProperty] public FollowUp? What { get; set; }
    [BindProperty] public DateOnly? DoneOn { get; set; }
    public ThresholdDecisionView? Decision { get; private set; }
    public bool MayFinish => current.Actor.IsOfficer && Header.Stage.FollowsADecision();

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() => Decision = await Ask(new ReadThresholdDecision(Header.Id, Header.ProtocolVersion));

    public Task<IActionResult> OnPostAsync() => Act(new FinishFollowUp.FinishFollowUp(Reference, What, DoneOn), $"/cases/{Reference}/threshold/decision", "Recorded as done");
}
