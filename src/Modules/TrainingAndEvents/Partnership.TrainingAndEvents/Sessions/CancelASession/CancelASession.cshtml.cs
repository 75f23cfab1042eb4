using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Sessions.RunASession;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Sessions.CancelASession;

[Authorize(Policy = TrainingPolicies.RunSessions), OnlyWhoRunsIt]
internal sealed class CancelASessionModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public StandingSession? Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Standing is { State: not SessionState.Cancelled, IsOver: false } ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync() => Act(new CancelASession(Number, Input.Because), $"/training/sessions/{Number}/manage", "The session is cancelled");

    protected override async Task Fill() => Standing = await Ask(new WhereASessionStands(Number));

    internal sealed class Fields
    {
        public string? Because { get; set; }
    }
}
