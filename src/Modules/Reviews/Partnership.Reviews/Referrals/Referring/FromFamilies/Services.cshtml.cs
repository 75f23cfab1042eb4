using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>The services they know of; may stay empty.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class ServicesModel(FamilyJourney journey, IJourneyStore store) : OwnWordsPage(journey, store)
{
    protected override void Show() => Words = Answers.Services;

    public Task<IActionResult> OnPostAsync() => KeepWords((answers, words) => answers.Services = words);
}
