using Microsoft.AspNetCore.Authorization;
using Partnership.Kernel.Words;
using Partnership.Platform.Access;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

internal sealed record FormSection(string Title, string Href, string? Hint, bool Done, bool Optional = false);

/// <summary>The sections of the form with the state of each.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class TasksModel(ProfessionalJourney journey, IJourneyStore store) : ProfessionalPage(journey, store)
{
    public int Left => All.Count(section => !section.Done && !section.Optional);

    public IReadOnlyList<FormSection> All
    {
        get
        {
            var (a, keyed) = (Answers, Answers.KeyedIn is not null);
            List<FormSection> sections = keyed ? [new("How it came", "/referrals/key-in", "By telephone, email or on paper, and when", true)] : [];
            sections.AddRange(
            [
                new(keyed ? "Who told us" : "You and your agency", At("you"), null, a.YouIsDone),
                new("Children", At("children"), a.Children.Count > 0 ? Counts.Of(a.Children.Count, "child", "children") : "One or several, born or not", a.Children.Count > 0),
                new("What happened", At("incident"), null, a.IncidentIsDone),
                new("Your agency’s work, and why a review", At("why"), null, a.WhyIsDone, Optional: keyed),
                new("Media interest and criminal proceedings", At("more"), null, a.MoreIsDone, Optional: true),
                new("Documents and photographs", At("files"), null, a.FilesAreDone, Optional: true),
            ]);
            if (!keyed) sections.Add(new("Your safeguarding lead, and declarations", At("declarations"), null, a.DeclarationsAreDone));
            return sections;
        }
    }

    private static string At(string page) => $"/refer/professional/{page}";
}
