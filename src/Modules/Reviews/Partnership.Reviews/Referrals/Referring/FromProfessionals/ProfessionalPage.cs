using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>A section of the full form: saved, it goes back to the list of sections, or to the check page where the reader came from there.</summary>
internal abstract class ProfessionalPage(ProfessionalJourney journey, IJourneyStore store) : JourneyPage<ProfessionalAnswers>(journey, store)
{
    public string Back => Changing ? Journey.Check : ProfessionalJourney.Tasks;

    protected async Task<IActionResult> KeepSection(Action<ProfessionalAnswers> answer)
    {
        if (!ModelState.IsValid) return await ShowPage();
        answer(Answers);
        await Save();
        return LocalRedirect(Back);
    }

    /// <summary>Refuses what is longer than can be read.</summary>
    protected void Limit(string field, string? typed, int characters, string what)
    {
        if (typed?.Trim().Length > characters) Wrong(field, $"{what} must be {characters:N0} characters or fewer; it has {typed.Trim().Length:N0}");
    }
}
