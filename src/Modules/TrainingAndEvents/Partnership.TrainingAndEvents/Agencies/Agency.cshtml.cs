using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Compliance.OfAgency;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Agencies;

[Authorize(Policy = TrainingPolicies.LookAfterTrainingOfTheirAgency)]
internal sealed class AgencyModel(IMediator mediator) : ActPage(mediator)
{
    /// <summary>Longer lists are closed at first.</summary>
    public const int ShownAtOnce = 12;

    public TrainingOfAnAgency? Training { get; private set; }
    public ComplianceOfAnAgency? Compliance { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        (Training, Compliance) = (await Ask(new AgencysTraining()), await Ask(new ComplianceOfTheirAgency(WithPeople: false)));
        return Training is null ? NotFound() : Page();
    }
}
