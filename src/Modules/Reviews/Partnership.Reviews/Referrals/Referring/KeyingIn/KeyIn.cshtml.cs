using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Time;
using Partnership.Reviews.Referrals.Referring.FromProfessionals;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.KeyingIn;

/// <summary>The same form, begun by an officer.</summary>
internal sealed class KeyInJourney : Journey<ProfessionalAnswers>
{
    public override string Kind => ProfessionalJourney.FormKind;
    public override string Start => "/referrals/key-in";
    public override string Check => "/refer/professional/check";
    public override IReadOnlyList<Step<ProfessionalAnswers>> Steps { get; } = [];
}

/// <summary>How it came, when, and how we answer; then the sections of the professional's form.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class KeyInModel(KeyInJourney journey, IJourneyStore store, TimeProvider clock) : JourneyPage<ProfessionalAnswers>(journey, store)
{
    [BindProperty] public Arrival? CameBy { get; set; }
    [BindProperty, Display(Name = "When it was received")] public DateOnly? On { get; set; }
    [BindProperty, Display(Name = "The time")] public TimeOnly? At { get; set; }
    [BindProperty] public Reply? AnswerBy { get; set; }

    protected override void Show()
    {
        if (Answers.KeyedIn is not { } came) return;
        var there = London.Of(came.ReceivedAt);
        (CameBy, On, At, AnswerBy) = (came.CameBy, DateOnly.FromDateTime(there.DateTime), TimeOnly.FromDateTime(there.DateTime), came.AnswerBy);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Check();
        if (CameBy is not { } by || On is not { } on || At is not { } time || AnswerBy is not { } answer || !ModelState.IsValid) return await ShowPage();
        var came = new KeyedInAnswers { CameBy = by, ReceivedAt = London.At(on, time), AnswerBy = answer };
        if (Answers.KeyedIn is null)
        {
            // A half-filled form of the officer's own would be another referral.
            await End();
            await Begin(Journey, new() { KeyedIn = came });
        }
        else
        {
            Answers.KeyedIn = came;
            await Save();
        }
        return LocalRedirect(ProfessionalJourney.Tasks);
    }

    private void Check()
    {
        if (CameBy is null) Wrong(nameof(CameBy), "Choose how it came");
        if (On is null && ModelState.GetFieldValidationState(nameof(On)) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid) Wrong(nameof(On), "Enter the day it was received");
        if (At is null && ModelState.GetFieldValidationState(nameof(At)) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid) Wrong(nameof(At), "Enter the time, like 2:30pm");
        if (On is { } on && At is { } time && London.At(on, time) > clock.GetUtcNow()) Wrong(nameof(On), "When it was received must not be in the future");
        if (AnswerBy is null) Wrong(nameof(AnswerBy), "Choose how we answer");
    }
}
