using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Acts;

namespace Partnership.Governance.Profiles.Drafts.CheckADraft;

/// <summary>Everything that is wrong with a draft, and everything it changes.</summary>
[Authorize(Policy = GovernancePolicies.DraftTheProfile)]
internal sealed class CheckModel(IMediator mediator, ICurrentActor current) : DraftPage(mediator)
{
    public bool MayPublish => GovernancePolicies.MayPublishTheProfile(current.Actor);

    public async Task<IActionResult> OnGetAsync() => await LoadOpen() ? Page() : NotFound();
}
