using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.FollowUp;

/// <summary>Opens one referral's status to whoever has its code (REV-05). A wrong code, a mistyped one and one too many get the same answer.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class EnterCodeModel(FollowUpJourney journey, IJourneyStore store, FollowUpCodes codes, CodeTries tries, IMediator mediator, Installation installation, TimeProvider clock)
    : JourneyPage<FollowUpPass>(journey, store)
{
    [BindProperty] public string? Code { get; set; }

    public Contact BusinessUnit => installation.Profile.Partnership.BusinessUnit;

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Code)) Wrong(nameof(Code), "Enter your follow-up code");
        else if (await Opened() is { } referral) return await Keep(pass => (pass.Referral, pass.Until) = (referral, clock.GetUtcNow() + FollowUpPass.Lasts));
        else Wrong(nameof(Code), "This code does not open a referral. Check each letter and number, and try again in a few minutes.");
        return await ShowPage();
    }

    private async Task<ReferralId?> Opened()
    {
        if (!tries.May(HttpContext.Connection.RemoteIpAddress?.ToString() ?? "") || FollowUpCodes.Read(Code) is not { } code) return null;
        return await mediator.Send(new ReferralByCode(codes.HashOf(code)), HttpContext.RequestAborted);
    }
}
