using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>What they think should be learnt from; may stay empty.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class LookAtModel(FamilyJourney journey, IJourneyStore store) : JourneyPage<FamilyAnswers>(journey, store)
{
    [BindProperty] public string? Words { get; set; }

    protected override void Show() => Words = Answers.ToLookAt;

    public Task<IActionResult> OnPostAsync()
    {
        var words = ReferralLimits.Typed(Words);
        if (words?.Length > ReferralLimits.Story) Wrong(nameof(Words), $"Your answer must be {ReferralLimits.Story:N0} characters or fewer; it has {words.Length:N0}");
        return Keep(answers => answers.ToLookAt = words);
    }
}
