using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>What else those who decide should know.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class MoreModel(ProfessionalJourney journey, IJourneyStore store) : ProfessionalPage(journey, store)
{
    [BindProperty] public string? MediaInterest { get; set; }
    [BindProperty] public string? CriminalProceedings { get; set; }

    protected override void Show() => (MediaInterest, CriminalProceedings) = (Answers.MediaInterest, Answers.CriminalProceedings);

    public Task<IActionResult> OnPostAsync()
    {
        Limit(nameof(MediaInterest), MediaInterest, ReferralLimits.Story, "Media interest");
        Limit(nameof(CriminalProceedings), CriminalProceedings, ReferralLimits.Story, "Criminal proceedings");
        return KeepSection(answers => (answers.MediaInterest, answers.CriminalProceedings, answers.MoreIsDone) = (ReferralLimits.Typed(MediaInterest), ReferralLimits.Typed(CriminalProceedings), true));
    }
}
