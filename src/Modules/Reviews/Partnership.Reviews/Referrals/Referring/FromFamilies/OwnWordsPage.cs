using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>A question that is answered in the family's own words, as long as somebody can read them.</summary>
internal abstract class OwnWordsPage(FamilyJourney journey, IJourneyStore store) : JourneyPage<FamilyAnswers>(journey, store)
{
    [BindProperty] public string? Words { get; set; }

    /// <param name="empty">What to say where nothing was typed; null where it may stay empty.</param>
    protected Task<IActionResult> KeepWords(Action<FamilyAnswers, string?> keep, string? empty = null)
    {
        var words = ReferralLimits.Typed(Words);
        if (words is null && empty is not null) Wrong(nameof(Words), empty);
        if (words?.Length > ReferralLimits.Story) Wrong(nameof(Words), $"Your answer must be {ReferralLimits.Story:N0} characters or fewer; it has {words.Length:N0}");
        return Keep(answers => keep(answers, words));
    }
}
