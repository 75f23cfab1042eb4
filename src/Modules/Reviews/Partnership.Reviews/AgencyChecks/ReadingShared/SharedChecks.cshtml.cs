using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Reviews.AgencyChecks.ReadingShared;

/// <summary>What the agencies wrote, for those it was shared with.</summary>
[Authorize(Policy = ReviewsPolicies.SeeCases), Whose(ReviewsWhose.SharedChecks)]
internal sealed class SharedChecksModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";

    public IReadOnlyList<SharedCheck> Checks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Ask(new SharedChecks(Reference)) is not { } checks) return NotFound();
        Checks = checks;
        return Page();
    }
}
