using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.Reviews.AgencyChecks.FillingIn;

/// <summary>One check form of my agency, as a list of its sections.</summary>
[Authorize(Policy = ReviewsPolicies.FillInChecks)]
internal sealed class CheckTasksModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";

    public AgencysCheck? View { get; private set; }

    public async Task<IActionResult> OnGetAsync() => (View = await Ask(new CheckForAgency(Reference))) is null ? NotFound() : Page();

    public (string Words, string? Colour) StatusOf(AnsweredSection section) =>
        View is { MayWrite: true, Written.HoldsNothing: true } && section.IsEmpty ? ("Not needed", null)
        : section.IsComplete ? ("Completed", null)
        : section.IsEmpty ? ("Not started", "blue") : ("Begun", "light-blue");
}
