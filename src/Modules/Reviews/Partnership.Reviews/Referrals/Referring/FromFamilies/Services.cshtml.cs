using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>The services they know of; may stay empty.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class ServicesModel(FamilyJourney journey, IJourneyStore store) : JourneyPage<FamilyAnswers>(journey, store)
{
    [BindProperty] public string? Words { get; set; }

    protected override void Show() => Words = Answers.Services;

    public Task<IActionResult> OnPostAsync()
    {
        var words = ReferralLimits.Typed(Words);
        if (words?.Length > ReferralLimits.Story) Wrong(nameof(Words), $"Your answer must be {ReferralLimits.Story:N0} characters or fewer; it has {words.Length:N0}");
        return Keep(answers => answers.Services = words);
    }
}
