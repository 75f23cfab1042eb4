using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.TheDay.LettingIn;

/// <summary>Somebody at the door who is not on the list.</summary>
[Authorize(Policy = TrainingPolicies.RunSessions), OnlyWhoRunsIt]
internal sealed class NotOnTheListModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public long Number { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public Session? Session { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Session is null ? NotFound() : Page();
    }

    protected override async Task Fill() => Session = await Ask(new SessionTheyRun(Number));

    public Task<IActionResult> OnPostAsync() =>
        Act(new LetSomebodyIn(Number, Input.Name, Input.Email, IdempotencyKey), $"{SessionWords.Href(Number)}/check-in", "Taken in, and marked as here");

    internal sealed class Fields
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
    }
}
