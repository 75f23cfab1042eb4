using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Governance.Profiles.Drafts.DiscardADraft;

[Authorize(Policy = GovernancePolicies.DraftTheProfile)]
internal sealed class DiscardModel(IMediator mediator) : DraftPage(mediator)
{
    public async Task<IActionResult> OnGetAsync() => await LoadOpen() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() =>
        await LoadOpen() ? await Act(new DiscardADraft(Id, Seen, IdempotencyKey), "/profile/drafts", "Draft discarded") : NotFound();

    protected override async Task Fill()
    {
        await base.Fill();
        ModelState.Remove("Seen");
    }
}
