using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Places.RemoveFromASession;

[Authorize(Policy = TrainingPolicies.RunSessions), OnlyWhoRunsIt]
internal sealed class RemoveFromASessionModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty(SupportsGet = true)] public Guid Place { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public OnTheList? Who { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Who is null ? NotFound() : Page();
    }

    /// <summary>The place must be of the session in the address, and open still.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        return Who is null ? NotFound() : await Act(new RemoveFromASession(new(Place), Input.Why), $"/training/sessions/{Number}/manage", "Taken off the list");
    }

    protected override async Task Fill() => Who ??= await Ask(new PersonOnTheList(Number, Place));

    internal sealed class Fields
    {
        public string? Why { get; set; }
    }
}
