using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Reviews.Panels.ReadPanel;

/// <summary>What a panel noted, answered and voted, for those who may see the case.</summary>
[Authorize(Policy = ReviewsPolicies.SeeCases)]
internal sealed class PanelRecordModel(IMediator mediator) : PanelPage(mediator)
{
    public PanelRecord? Record { get; private set; }

    protected override bool IsFor(SeenPanel seen) => seen.Panel.State is PanelState.Meeting or PanelState.Closed;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Seen.MustDeclareFirst) return LocalRedirect(Header.Href("panel/interest"));
        Record = await Ask(new PanelOfCase(Header.Id, "read the panel’s record"));
        return Record is null ? NotFound() : Page();
    }
}
