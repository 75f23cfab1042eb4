using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Agencies.GiveBackForAColleague;

[Authorize(Policy = TrainingPolicies.LookAfterTrainingOfTheirAgency)]
internal sealed class GiveBackForAColleagueModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Place { get; set; }

    public SeenPlace? Seen { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Seen is null ? NotFound() : Page();
    }

    protected override async Task Fill() => Seen = await Ask(new ColleaguesPlace(Place));

    public Task<IActionResult> OnPostAsync() => Act(new GiveBackForAColleague(Place), "/training/agency", "Place given back");
}
