using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Screening.ReadThresholdDecision;

namespace Partnership.Reviews.Screening.ApproveNoFurtherAction;

[Authorize(Policy = ReviewsPolicies.SignDecisionSheets)]
internal sealed class ApproveNoFurtherActionModel(IMediator mediator, ICurrentActor current, Installation installation) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public ThresholdDecisionView? Decision { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Asked) return LocalRedirect(Header.Href("threshold/decision"));
        await Fill();
        return Decision is null ? NotFound() : Page();
    }

    protected override async Task Fill() => Decision = await Ask(new ReadThresholdDecision.ReadThresholdDecision(Header.Id, Header.ProtocolVersion));

    public Task<IActionResult> OnPostAsync() => Act(new ApproveNoFurtherAction(Reference, Input.Approves, Input.Why, IdempotencyKey), "/home", "Your answer is recorded");

    private bool Asked => Header.Stage == CaseStage.WaitingForApproval
        && installation.ProtocolOf(Header.ProtocolVersion).Screening?.Options.Any(option => option.NeedsApprovalOf.Any(current.Actor.Holds)) == true;

    internal sealed class Fields
    {
        public bool? Approves { get; set; }
        public string? Why { get; set; }
    }
}
