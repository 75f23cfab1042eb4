using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.Governance.Profiles.Versions.ReadTheProtocol;

[Authorize(Policy = GovernancePolicies.ReadTheProtocol)]
internal sealed class ProtocolModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public int? Version { get; set; }
    public ProtocolView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid) return NotFound();
        View = await Ask(new ProtocolPage(Version));
        return View is null ? NotFound() : Page();
    }
}
