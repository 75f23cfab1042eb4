using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>The children so far, and whether there is another.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class ChildrenModel(FamilyJourney journey, IJourneyStore store) : JourneyPage<FamilyAnswers>(journey, store)
{
    [BindProperty] public bool? Another { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Another is null) Wrong(nameof(Another), "Choose yes if it is about another child too, or no");
        if (Another == true && Answers.Children.Count >= ReferralLimits.MostChildren) Wrong(nameof(Another), $"A referral takes up to {ReferralLimits.MostChildren} children. Name the others in what happened.");
        if (!ModelState.IsValid || Another == false) return await Keep(answers => answers.NoMoreChildren = true);
        return LocalRedirect($"/refer/family/child?child={Answers.Children.Count + 1}{(Changing ? "&return=check" : "")}");
    }
}
