using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Time;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>A day, a time in words, or not known.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class WhenModel(FamilyJourney journey, IJourneyStore store, TimeProvider clock) : JourneyPage<FamilyAnswers>(journey, store)
{
    [BindProperty] public WhenItWas? When { get; set; }
    [BindProperty, Display(Name = "The day it happened")] public DateOnly? On { get; set; }
    [BindProperty] public string? InWords { get; set; }

    protected override void Show() => (When, On, InWords) = (Answers.When, Answers.On, Answers.WhenInWords);

    public Task<IActionResult> OnPostAsync()
    {
        if (When is null) Wrong(nameof(When), "Choose when it happened, or that you don’t know");
        if (When != WhenItWas.OneDay) ModelState.Remove(nameof(On));
        else if (On is null && ModelState.IsValid) Wrong(nameof(On), "Enter the day it happened");
        else if (On > London.Today(clock)) Wrong(nameof(On), "The day it happened must be today or in the past");
        if (When == WhenItWas.OverTime && ReferralLimits.Typed(InWords) is null) Wrong(nameof(InWords), "Say roughly when it happened");
        if (InWords?.Length > ReferralLimits.Line) Wrong(nameof(InWords), $"When it happened must be {ReferralLimits.Line} characters or fewer");
        return Keep(answers => (answers.When, answers.On, answers.WhenInWords) = (When, On, ReferralLimits.Typed(InWords)));
    }
}
