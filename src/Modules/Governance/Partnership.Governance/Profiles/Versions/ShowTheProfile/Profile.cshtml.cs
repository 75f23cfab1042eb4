using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Governance.Profiles.Drafts;
using Partnership.Governance.Profiles.Drafts.ShowDrafts;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Governance.Profiles.Versions.ShowTheProfile;

[Authorize(Policy = GovernancePolicies.SeeTheProfile)]
internal sealed class ProfileModel(IMediator mediator, ICurrentActor current) : ActPage(mediator)
{
    public IReadOnlyList<ProfileDraft> Open { get; private set; } = [];
    public bool MayDraft => GovernancePolicies.MayDraftTheProfile(current.Actor);
    public ProfileView View { get; private set; } = new("", "", [], []);

    public async Task OnGetAsync() => (View, Open) = (await Ask(new ProfilePage()), (await Ask(new DraftsQuery())).Open);
}
