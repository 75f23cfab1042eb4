using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Acts;
using Partnership.Platform.Access;
using Partnership.Platform.Documents;
using Partnership.Web.Pages;
using Partnership.Web.Printing;

namespace Partnership.Reviews.AgencyChecks.ReadingShared;

/// <summary>What the agencies wrote, for those it was shared with.</summary>
[Authorize(Policy = ReviewsPolicies.SeeCases), Whose(ReviewsWhose.SharedChecks), Prints("the shared agency checks")]
internal sealed class SharedChecksModel(IMediator mediator) : ActPage(mediator), IPrinted, IInWord
{
    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";

    public IReadOnlyList<SharedCheck> Checks { get; private set; } = [];
    public string PrintedAs => Reference;
    public AuditStream? PrintedAbout => Checks.Count == 0 ? null : AuditStream.Case(Checks[0].Case);

    public WordDocument? InWord() => WordChecks.Of(Reference, Checks);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Ask(new SharedChecks(Reference)) is not { } checks) return NotFound();
        Checks = checks;
        return Page();
    }
}
