using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>One child: a new one, or the one with this number to change. Names may be left out (HRD-12).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class ChildModel(FamilyJourney journey, IJourneyStore store) : JourneyPage<FamilyAnswers>(journey, store)
{
    /// <summary>From 1; one more than there are children for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "child")] public int? Asked { get; set; }
    [BindProperty] public int? Number { get; set; }
    [BindProperty] public string? Forenames { get; set; }
    [BindProperty] public string? LastNames { get; set; }
    [BindProperty] public string? Age { get; set; }
    [BindProperty] public bool Unborn { get; set; }

    protected override void Show()
    {
        Number = Asked ?? 1;
        if (Answers.Children.ElementAtOrDefault(Number.Value - 1) is not { } child) return;
        (Forenames, LastNames, Age, Unborn) = (child.Forenames, child.LastNames, child.Age?.ToString(CultureInfo.InvariantCulture), child.Unborn);
    }

    public Task<IActionResult> OnPostAsync()
    {
        var age = ChildFields.ReadAge(Age, out var problem);
        if (problem is not null) Wrong(nameof(Age), problem);
        if (age is not null && Unborn) Wrong(nameof(Unborn), "Enter an age, or tick that the baby was not born yet, not both");
        foreach (var (field, text) in new[] { (nameof(Forenames), Forenames), (nameof(LastNames), LastNames) })
            if (text?.Length > ReferralLimits.Line) Wrong(field, $"The name must be {ReferralLimits.Line} characters or fewer");
        if (Number is not { } at || at < 1 || at > Answers.Children.Count + 1 || at > ReferralLimits.MostChildren) Number = Answers.Children.Count + 1;
        return Keep(answers => ChildFields.Put(answers.Children, Number ?? 1,
            new() { Forenames = ReferralLimits.Typed(Forenames), LastNames = ReferralLimits.Typed(LastNames), Age = age, AgeIsEstimated = age is not null, Unborn = Unborn }));
    }
}
