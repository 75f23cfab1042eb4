using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Limits;
using Partnership.Platform.Profiles;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.FollowUp;

/// <summary>Opens one referral's status to whoever has its code (REV-05). A wrong code, a mistyped one and one too many get the same answer.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class EnterCodeModel(FollowUpJourney journey, IJourneyStore store, FollowUpCodes codes, Allowances allowances, IMediator mediator, Installation installation, TimeProvider clock)
    : JourneyPage<FollowUpPass>(journey, store)
{
    // With 100 bits a code can't be guessed anyway; this keeps the tries cheap for us.
    private static readonly Allowance Tries = new("try a follow-up code", AtOnce: 20, PerMinute: 20);

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
        var ct = HttpContext.RequestAborted;
        if (!await allowances.Take(Tries, Source.Of(HttpContext), 1, ct) || FollowUpCodes.Read(Code) is not { } code) return null;
        return await mediator.Send(new ReferralByCode(codes.HashOf(code)), ct);
    }
}
