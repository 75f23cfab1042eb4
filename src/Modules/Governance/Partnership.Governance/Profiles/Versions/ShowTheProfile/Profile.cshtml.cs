using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Web.Pages;

namespace Partnership.Governance.Profiles.Versions.ShowTheProfile;

[Authorize(Policy = GovernancePolicies.SeeTheProfile)]
internal sealed class ProfileModel(IMediator mediator) : ActPage(mediator)
{
    public ProfileView View { get; private set; } = new("", "", [], []);

    public async Task OnGetAsync() => View = await Ask(new ProfilePage());
}
