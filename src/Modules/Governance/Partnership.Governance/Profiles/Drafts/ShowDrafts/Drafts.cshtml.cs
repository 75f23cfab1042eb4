using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Web.Pages;

namespace Partnership.Governance.Profiles.Drafts.ShowDrafts;

[Authorize(Policy = GovernancePolicies.DraftTheProfile)]
internal sealed class DraftsModel(IMediator mediator) : ActPage(mediator)
{
    public DraftsView View { get; private set; } = DraftsView.None;

    public Task OnGetAsync() => Fill();
    protected override async Task Fill() => View = await Ask(new DraftsQuery());
}
