using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.Governance.Profiles.Versions.CompareProfiles;

[Authorize(Policy = GovernancePolicies.SeeTheProfile)]
internal sealed class CompareProfilesModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public int From { get; set; } = 1;
    [BindProperty(SupportsGet = true)] public int To { get; set; } = 1;
    public ProfileChanges? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (ModelState.IsValid) View = await Ask(new CompareProfiles(From, To));
        return View is null ? NotFound() : Page();
    }
}
