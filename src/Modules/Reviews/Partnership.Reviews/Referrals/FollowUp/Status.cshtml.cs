using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Web.Journeys;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Referrals.FollowUp;

/// <summary>Status and open question, for half an hour after the code was entered.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class StatusModel(FollowUpJourney journey, IJourneyStore store, IMediator mediator, Proof proof, Installation installation, TimeProvider clock) : JourneyPage<FollowUpPass>(journey, store)
{
    private ReferralStatusView? _view;

    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Guid Query { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public ReferralStatusView View => _view ?? throw new InvalidOperationException("The referral was not read.");
    public Contact BusinessUnit => installation.Profile.Partnership.BusinessUnit;

    public override async Task<IActionResult> OnGetAsync() => await Opened() ? await ShowPage() : LocalRedirect(Journey.Start);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Opened()) return LocalRedirect(Journey.Start);
        var sent = await mediator.Send(new AnswerTheQuery(View.Id, new(Query), Input.Answer, IdempotencyKey), HttpContext.RequestAborted);
        if (sent.Succeeded)
        {
            TempData[Said.Key] = "Answer sent";
            return LocalRedirect(Journey.Check);
        }
        foreach (var refusal in sent.Refusals) Wrong(refusal.Field is null ? "" : $"Input.{refusal.Field}", refusal.Words);
        return await ShowPage();
    }

    private async Task<bool> Opened()
    {
        if (Answers.Referral is not { } id || Answers.Until <= clock.GetUtcNow()) return false;
        proof.Grant = ReferralDoorOfItsOwn.Grant(id);
        _view = await mediator.Send(new ReferralStatus(id), HttpContext.RequestAborted);
        return _view is not null;
    }

    internal sealed class Fields
    {
        public string? Answer { get; set; }
    }
}
