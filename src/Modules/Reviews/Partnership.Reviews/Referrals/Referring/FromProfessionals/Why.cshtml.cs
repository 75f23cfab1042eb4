using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>The agency’s work, why a review, and the pathway proposed, from the protocol.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class WhyModel(ProfessionalJourney journey, IJourneyStore store, Installation installation) : ProfessionalPage(journey, store)
{
    [BindProperty] public string? AgencysWork { get; set; }
    [BindProperty] public string? WhyReview { get; set; }
    [BindProperty] public string? Pathway { get; set; }

    public IReadOnlyList<ProposedPathway> Pathways => installation.Protocol.ReferralForm.Pathways;

    protected override void Show() => (AgencysWork, WhyReview, Pathway) = (Answers.AgencysWork, Answers.WhyReview, Answers.Pathway);

    public Task<IActionResult> OnPostAsync()
    {
        if (ReferralLimits.Typed(WhyReview) is null && Answers.KeyedIn is null) Wrong(nameof(WhyReview), "Say why you think there should be a review");
        if (Pathway is not null && Pathways.All(one => one.Key != Pathway)) Wrong(nameof(Pathway), "Choose a way forward from the list");
        Limit(nameof(AgencysWork), AgencysWork, ReferralLimits.Story, "Your agency’s work");
        Limit(nameof(WhyReview), WhyReview, ReferralLimits.Story, "Why a review");
        return KeepSection(answers => (answers.AgencysWork, answers.WhyReview, answers.Pathway) = (ReferralLimits.Typed(AgencysWork), ReferralLimits.Typed(WhyReview), Pathway));
    }
}
