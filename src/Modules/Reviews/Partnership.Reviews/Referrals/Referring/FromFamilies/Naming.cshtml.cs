using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>Unnamed to the agencies, or to everybody, by their own choice only (REV-04).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class NamingModel(FamilyJourney journey, IJourneyStore store) : JourneyPage<FamilyAnswers>(journey, store)
{
    [BindProperty] public Naming? Choice { get; set; }

    protected override void Show() => Choice = Answers.Naming;

    public Task<IActionResult> OnPostAsync()
    {
        if (Choice is null) Wrong(nameof(Choice), "Choose who may know who you are");
        return Keep(answers => answers.Naming = Choice);
    }
}
