using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Evaluations.Results;

/// <summary>What people said of a course, all its sessions together and one by one (TRN-21).</summary>
[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class CourseResultsModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public long Number { get; set; }

    public ResultsSheet? Sheet { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Sheet = await Ask(new ResultsOfACourse(Number));
        return Sheet is null ? NotFound() : Page();
    }
}
