using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>What happened, in their words.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class WhatHappenedModel(FamilyJourney journey, IJourneyStore store) : OwnWordsPage(journey, store)
{
    protected override void Show() => Words = Answers.WhatHappened;

    public Task<IActionResult> OnPostAsync() => KeepWords((answers, words) => answers.WhatHappened = words, "Tell us what happened, even if it is only a few words");
}
