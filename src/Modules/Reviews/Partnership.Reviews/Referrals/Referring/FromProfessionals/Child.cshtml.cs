using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Time;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>One child with every field of the form: a new one, or the one with this number to change (HRD-12).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class ChildModel(ProfessionalJourney journey, IJourneyStore store, TimeProvider clock) : ProfessionalPage(journey, store)
{
    [BindProperty(SupportsGet = true, Name = "child")] public int? Asked { get; set; }
    [BindProperty] public int Number { get; set; }
    [BindProperty] public ChildForm Input { get; set; } = new();

    public override async Task<IActionResult> OnGetAsync()
    {
        var next = Answers.Children.Count + 1;
        Number = Asked is { } at && at >= 1 && at <= next ? at : next;
        if (Number > ReferralLimits.MostChildren) return LocalRedirect("/refer/professional/children");
        if (Number < next) Input = ChildForm.Of(Answers.Children[Number - 1]);
        return await ShowPage();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        foreach (var unread in Input.NotAsked()) ModelState.Remove(unread);
        foreach (var (field, words) in Input.Problems(London.Today(clock))) Wrong($"Input.{field}", words);
        if (!ModelState.IsValid) return await ShowPage();
        ChildFields.Put(Answers.Children, Math.Clamp(Number, 1, ReferralLimits.MostChildren), Input.ToChild());
        await Save();
        return LocalRedirect("/refer/professional/children" + (Changing ? "?return=check" : ""));
    }
}
