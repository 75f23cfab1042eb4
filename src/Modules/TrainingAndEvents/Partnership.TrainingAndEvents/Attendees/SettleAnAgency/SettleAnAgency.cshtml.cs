using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.TrainingAndEvents.Sessions.Writing;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Attendees.SettleAnAgency;

[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class SettleAnAgencyModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty] public Guid Attendee { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public IReadOnlyList<ToBeSettled> Waiting { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public Task OnGetAsync() => Fill();

    public Task<IActionResult> OnPostAsync() => Act(new SettleAnAgency(Attendee, Input.Agency), "/training/attendees-to-settle", "Saved. What they asked for has been answered");

    protected override async Task Fill()
    {
        Waiting = await Ask(new WhoIsToBeSettled());
        Agencies = [new("Nowhere of the partnership", SettleAnAgency.NotOfThePartnership), .. (await Ask(new ChoicesForASession())).Agencies];
    }

    internal sealed class Fields
    {
        public string? Agency { get; set; }
    }
}
