using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Offers.OfferASession;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Sessions.RunASession;

[Authorize(Policy = TrainingPolicies.RunSessions), OnlyWhoRunsIt]
internal sealed class ManageASessionModel(IMediator mediator, ICurrentActor current, TimeProvider clock) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    public RunningSession? Running { get; private set; }
    public bool Plans => current.Actor.PlansTraining();
    public bool Begun => Running?.Session.HasBegunBy(clock.GetUtcNow()) == true;
    public bool Over => Running?.Session.IsOverBy(clock.GetUtcNow()) == true;

    /// <summary>Where its facts are changed; null where whoever looks can't.</summary>
    public string? Change => Running?.Session.State switch
    {
        null or SessionState.Cancelled => null,
        _ when Plans => $"/training/sessions/{Number}/change",
        SessionState.Draft => $"/training/offers/{Number}/change",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Running is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostPublishAsync() => Act(new PublishASession.PublishASession(Number), $"/training/sessions/{Number}/manage", "It is in the calendar now");

    public Task<IActionResult> OnPostOfferAsync() => Act(new OfferASession(Number), $"/training/sessions/{Number}/manage", "Offered to the calendar. The Business Unit looks at it");

    protected override async Task Fill() => Running = await Ask(new SessionToRun(Number));
}
