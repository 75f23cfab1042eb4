using MediatR;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.Governance.Roles;

/// <summary>A page about one role that somebody holds.</summary>
internal abstract class HoldingPage(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Holding { get; set; }
    public HoldingHeaderView? Header { get; private set; }
    protected string Back => $"/people/{Header?.Person}";

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Header is null ? NotFound() : Page();
    }

    protected override async Task Fill() => Header = await Ask(new HoldingHeader(Holding));
}
