using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Sessions.RunASession;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Offers.SendBackAnOffer;

[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class SendBackAnOfferModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public StandingSession? Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Standing is { State: SessionState.Offered } ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync() => Act(new SendBackAnOffer(Number, Input.Because), $"/training/sessions/{Number}/manage", "Sent back. Whoever offered it is told");

    protected override async Task Fill() => Standing = await Ask(new WhereASessionStands(Number));

    internal sealed class Fields
    {
        public string? Because { get; set; }
    }
}
