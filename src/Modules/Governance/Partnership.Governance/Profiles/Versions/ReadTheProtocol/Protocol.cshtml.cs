using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Acts;
using Partnership.Web.Pages;
using Partnership.Web.Printing;

namespace Partnership.Governance.Profiles.Versions.ReadTheProtocol;

[Authorize(Policy = GovernancePolicies.ReadTheProtocol), Prints("the protocol")]
internal sealed class ProtocolModel(IMediator mediator) : ActPage(mediator), IPrinted
{
    [BindProperty(SupportsGet = true)] public int? Version { get; set; }
    public ProtocolView? View { get; private set; }
    public string PrintedAs => View is { } view ? $"protocol-{view.Words.Protocol.Version}" : "protocol";
    public AuditStream? PrintedAbout => null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid) return NotFound();
        View = await Ask(new ProtocolPage(Version));
        return View is null ? NotFound() : Page();
    }
}
