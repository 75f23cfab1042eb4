using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>Asked of everybody who gives a way to be reached (HRD-14).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class SafeToContactModel(FamilyJourney journey, IJourneyStore store) : JourneyPage<FamilyAnswers>(journey, store)
{
    [BindProperty] public Contacting? Safe { get; set; }
    [BindProperty] public string? InWords { get; set; }

    protected override void Show() => (Safe, InWords) = (Answers.Safe, Answers.ContactWords);

    public Task<IActionResult> OnPostAsync()
    {
        if (Safe is null) Wrong(nameof(Safe), "Choose whether it is safe for us to contact you");
        if (Safe == Contacting.OnlyAsSaid && ReferralLimits.Typed(InWords) is null) Wrong(nameof(InWords), "Say how and when it is safe");
        if (InWords?.Length > 1000) Wrong(nameof(InWords), "How and when must be 1,000 characters or fewer");
        return Keep(answers => (answers.Safe, answers.ContactWords) = (Safe, ReferralLimits.Typed(InWords)));
    }
}
