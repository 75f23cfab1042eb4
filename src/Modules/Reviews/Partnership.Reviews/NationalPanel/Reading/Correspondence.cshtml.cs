using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.NationalPanel.Reading;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class CorrespondenceModel(IMediator mediator) : CasePage(mediator)
{
    public Correspondence? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        View = await Ask(new ReadCorrespondence(Reference));
        return View is null ? NotFound() : Page();
    }
}
