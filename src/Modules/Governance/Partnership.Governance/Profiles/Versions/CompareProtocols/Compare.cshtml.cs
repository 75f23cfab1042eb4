using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.Governance.Profiles.Versions.CompareProtocols;

[Authorize(Policy = GovernancePolicies.ReadTheProtocol)]
internal sealed class CompareModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string? From { get; set; }
    [BindProperty(SupportsGet = true)] public string? To { get; set; }
    public ComparisonView View { get; private set; } = new([], "", "", null);

    public async Task<IActionResult> OnGetAsync()
    {
        View = await Ask(new CompareProtocols(From, To));
        return View.Differences is null ? NotFound() : Page();
    }
}
