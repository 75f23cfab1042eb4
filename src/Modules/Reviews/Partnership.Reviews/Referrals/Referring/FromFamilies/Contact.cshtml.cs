using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>Name and ways to reach them, each of which may stay empty.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class ContactModel(FamilyJourney journey, IJourneyStore store) : JourneyPage<FamilyAnswers>(journey, store)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Telephone { get; set; }
    [BindProperty] public string? Email { get; set; }

    protected override void Show() => (Name, Telephone, Email) = (Answers.Name, Answers.Telephone, Answers.Email);

    public Task<IActionResult> OnPostAsync()
    {
        if (!Emails.CanBeOne(ReferralLimits.Typed(Email))) Wrong(nameof(Email), "Enter an email address in the right form, like name@example.com");
        if (Name?.Length > ReferralLimits.Line) Wrong(nameof(Name), $"Your name must be {ReferralLimits.Line} characters or fewer");
        if (Telephone?.Length > ReferralLimits.Line) Wrong(nameof(Telephone), $"The telephone number must be {ReferralLimits.Line} characters or fewer");
        return Keep(answers => (answers.Name, answers.Telephone, answers.Email) = (ReferralLimits.Typed(Name), ReferralLimits.Typed(Telephone), ReferralLimits.Typed(Email)));
    }
}
