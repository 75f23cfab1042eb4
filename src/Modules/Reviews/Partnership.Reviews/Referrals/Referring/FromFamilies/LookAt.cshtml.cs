using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>What they think should be learnt from; may stay empty.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class LookAtModel(FamilyJourney journey, IJourneyStore store) : OwnWordsPage(journey, store)
{
    protected override void Show() => Words = Answers.ToLookAt;

    public Task<IActionResult> OnPostAsync() => KeepWords((answers, words) => answers.ToLookAt = words);
}
