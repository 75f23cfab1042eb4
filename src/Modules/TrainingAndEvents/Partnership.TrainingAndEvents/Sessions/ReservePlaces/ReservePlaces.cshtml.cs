using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.TrainingAndEvents.Sessions.RunASession;
using Partnership.TrainingAndEvents.Sessions.Writing;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Sessions.ReservePlaces;

[Authorize(Policy = TrainingPolicies.RunSessions), OnlyWhoRunsIt]
internal sealed class ReservePlacesModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public StandingSession? Standing { get; private set; }
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Standing is { State: not SessionState.Cancelled, HasBegun: false } ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync() => Act(new ReservePlaces(Number, Input.Agency, Input.Places, Input.Until), $"/training/sessions/{Number}/manage", "Saved");

    protected override async Task Fill()
    {
        Standing = await Ask(new WhereASessionStands(Number));
        Agencies = (await Ask(new ChoicesForASession())).Agencies;
    }

    internal sealed class Fields
    {
        public string? Agency { get; set; }
        [Display(Name = "Places")] public int? Places { get; set; }
        [Display(Name = "The day")] public DateOnly? Until { get; set; }
    }
}
