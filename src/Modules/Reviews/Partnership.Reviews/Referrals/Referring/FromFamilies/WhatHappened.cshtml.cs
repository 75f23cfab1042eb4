using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>What happened, in their words.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class WhatHappenedModel(FamilyJourney journey, IJourneyStore store) : JourneyPage<FamilyAnswers>(journey, store)
{
    [BindProperty] public string? Words { get; set; }

    protected override void Show() => Words = Answers.WhatHappened;

    public Task<IActionResult> OnPostAsync()
    {
        var words = ReferralLimits.Typed(Words);
        if (words is null) Wrong(nameof(Words), "Tell us what happened, even if it is only a few words");
        if (words?.Length > ReferralLimits.Story) Wrong(nameof(Words), $"Your answer must be {ReferralLimits.Story:N0} characters or fewer; it has {words.Length:N0}");
        return Keep(answers => answers.WhatHappened = words);
    }
}
