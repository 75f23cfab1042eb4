using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Evaluations.Results;

/// <summary>What people said of a session, for who runs it.</summary>
[Authorize(Policy = TrainingPolicies.RunSessions), OnlyWhoRunsIt]
internal sealed class SessionResultsModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public long Number { get; set; }

    public ResultsSheet? Sheet { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Sheet = await Ask(new ResultsOfASession(Number));
        return Sheet is null ? NotFound() : Page();
    }
}
