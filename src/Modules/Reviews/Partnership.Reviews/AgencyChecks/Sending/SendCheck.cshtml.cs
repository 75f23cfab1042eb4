using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.AgencyChecks.FillingIn;
using Partnership.Web.Pages;

namespace Partnership.Reviews.AgencyChecks.Sending;

/// <summary>Exactly what will be sent, and the button.</summary>
[Authorize(Policy = ReviewsPolicies.FillInChecks)]
internal sealed class SendCheckModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";
    [BindProperty] public Guid IdempotencyKey { get; set; }

    public AgencysCheck? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return View is { MayWrite: true } ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync() => Act(new SendCheck(Reference, IdempotencyKey), $"/checks/{Reference}", "Check form sent to the Business Unit");

    protected override async Task Fill() => View = await Ask(new CheckForAgency(Reference, "looked at, before sending it, the check form of"));
}
