using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Themes;

namespace Partnership.Reviews.Panels.AnswerSystemicLearning;

/// <summary>Open and recent reviews that share a theme with this panel's learning, newest first: by reference, without anything about the children.</summary>
internal sealed record ReviewsWithTheSameThemes(CaseId Case) : IQuery<IReadOnlyList<SimilarReview>>;

internal sealed record SimilarReview(string Reference, DateOnly HeldOn, Recommendation? Recommended, IReadOnlyList<string> Themes);

internal sealed class AnswerReviewsWithTheSameThemes(Reading<ReviewsDbContext> reading, ThemeList themes, TimeProvider clock) : IRequestHandler<ReviewsWithTheSameThemes, IReadOnlyList<SimilarReview>>
{
    /// <summary>How far back "recent" goes.</summary>
    private const int Years = 3;

    public async Task<IReadOnlyList<SimilarReview>> Handle(ReviewsWithTheSameThemes request, CancellationToken cancellationToken)
    {
        if (await reading.Db.Panels.OfCase(request.Case, cancellationToken) is not { } panel) return [];
        var mine = panel.Learning.Select(one => one.Theme).Distinct().ToArray();
        var since = London.Today(clock).AddYears(-Years);
        var similar = await (from other in reading.Db.Panels
                             join about in reading.Db.Cases on other.CaseId equals about.Id
                             where other.CaseId != request.Case && other.HeldOn >= since && (other.State == PanelState.Meeting || other.State == PanelState.Closed)
                                 && other.Learning.Any(one => mine.Contains(one.Theme))
                             orderby other.HeldOn descending
                             select new
                             {
                                 about.Reference,
                                 other.HeldOn,
                                 Recommended = other.Motions.Where(one => one.State == MotionState.Carried).Select(one => (Recommendation?)one.Recommendation).FirstOrDefault(),
                                 Themes = other.Learning.Where(one => mine.Contains(one.Theme)).Select(one => one.Theme).Distinct().ToList(),
                             }).AsSplitQuery().ToListAsync(cancellationToken);
        var titles = (await themes.All(cancellationToken)).ToDictionary(one => one.Key, one => one.Title);
        return [.. similar.Select(one => new SimilarReview(one.Reference, one.HeldOn, one.Recommended, [.. one.Themes.Select(key => titles.GetValueOrDefault(key, key))]))];
    }
}
