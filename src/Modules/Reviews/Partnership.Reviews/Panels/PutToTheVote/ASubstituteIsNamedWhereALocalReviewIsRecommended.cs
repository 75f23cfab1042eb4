using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;

namespace Partnership.Reviews.Panels.PutToTheVote;

/// <summary>Whoever withdraws for a conflict leaves a seat that counts where a practice review is to be commissioned: somebody must fill it.</summary>
internal sealed class ASubstituteIsNamedWhereALocalReviewIsRecommended(Panel panel, Recommendation recommendation) : IRule
{
    public string Id => "REV-40";

    public Refusal? Broken()
    {
        if (recommendation != Recommendation.LocalReview) return null;
        var empty = panel.Attendees.Where(one => one is { Votes: true, IsShutOut: true, ReplacedBy: null }).Select(one => one.Name).ToList();
        return empty.Count == 0 ? null : new(null, $"Name a substitute for {Counts.AndList(empty)} first: a local review is not recommended with the seat of a withdrawn member empty.");
    }
}
