using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>Their relationship to the child. No name is asked here.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class YouModel(FamilyJourney journey, IJourneyStore store) : JourneyPage<FamilyAnswers>(journey, store)
{
    public static IReadOnlyList<string> Relationships { get; } =
        ["I am the child’s parent or carer", "I am another relative", "I am the young person", "I am a friend, a neighbour or somebody from the community", "Somebody else", "I prefer not to say"];

    [BindProperty] public string? Relationship { get; set; }

    protected override void Show() => Relationship = Answers.Relationship;

    public Task<IActionResult> OnPostAsync()
    {
        if (Relationship is null || !Relationships.Contains(Relationship)) Wrong(nameof(Relationship), "Choose how you know the child");
        return Keep(answers => answers.Relationship = Relationship);
    }
}
