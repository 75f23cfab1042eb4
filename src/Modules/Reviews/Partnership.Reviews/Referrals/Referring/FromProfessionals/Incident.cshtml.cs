using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Time;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>The incident: when, what, which abuse or neglect, who saw it first.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class IncidentModel(ProfessionalJourney journey, IJourneyStore store, TimeProvider clock) : ProfessionalPage(journey, store)
{
    [BindProperty, Display(Name = "Date of the incident")] public DateOnly? On { get; set; }
    [BindProperty] public string? InWords { get; set; }
    [BindProperty] public string? Description { get; set; }
    [BindProperty] public string? Abuse { get; set; }
    [BindProperty] public string? FirstIdentifiedBy { get; set; }

    protected override void Show() =>
        (On, InWords, Description, Abuse, FirstIdentifiedBy) = (Answers.IncidentOn, Answers.WhenInWords, Answers.Description, Answers.Abuse, Answers.FirstIdentifiedBy);

    public Task<IActionResult> OnPostAsync()
    {
        if (On > London.Today(clock)) Wrong(nameof(On), "Date of the incident must be today or in the past");
        if (ReferralLimits.Typed(Description) is null) Wrong(nameof(Description), "Describe what happened");
        Limit(nameof(Description), Description, ReferralLimits.Story, "Description");
        Limit(nameof(Abuse), Abuse, ReferralLimits.Story, "Known or suspected abuse or neglect");
        Limit(nameof(InWords), InWords, ReferralLimits.Line, "When");
        Limit(nameof(FirstIdentifiedBy), FirstIdentifiedBy, ReferralLimits.Line, "Who first identified the concern");
        return KeepSection(answers => (answers.IncidentOn, answers.WhenInWords, answers.Description, answers.Abuse, answers.FirstIdentifiedBy) =
            (On, ReferralLimits.Typed(InWords), ReferralLimits.Typed(Description), ReferralLimits.Typed(Abuse), ReferralLimits.Typed(FirstIdentifiedBy)));
    }
}
