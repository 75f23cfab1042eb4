using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>The children so far: change one, remove one, add another.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class ChildrenModel(ProfessionalJourney journey, IJourneyStore store) : ProfessionalPage(journey, store)
{
    [BindProperty] public int Number { get; set; }

    /// <summary>Keeps the way back to the check page through links and buttons.</summary>
    public string AndBack => Changing ? "&return=check" : "";

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (Number >= 1 && Number <= Answers.Children.Count)
        {
            Answers.Children.RemoveAt(Number - 1);
            await Save();
        }
        return LocalRedirect("/refer/professional/children" + (Changing ? "?return=check" : ""));
    }
}
