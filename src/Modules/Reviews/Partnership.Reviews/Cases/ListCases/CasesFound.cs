using Partnership.Kernel.Identity;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Cases.ListCases;

/// <summary>A case with the referral that opened it.</summary>
internal sealed class CaseFound
{
    public required Case Case { get; init; }
    public required ReferralDoor? Door { get; init; }
    public required DateTimeOffset? ReceivedAt { get; init; }
}

internal static class CasesFound
{
    /// <summary>What page, count and download have in common: the access predicate, then the filters.</summary>
    public static IQueryable<CaseFound> By(ListCases request, ReviewsDbContext db, Actor actor, DateOnly today)
    {
        var cases = db.Cases.VisibleTo(actor, today);
        if (request.Queue) cases = cases.Where(one => one.Stage == CaseStage.Screening || one.Stage == CaseStage.WithReferrer);
        if (request.Stage is { } stage) cases = cases.Where(one => one.Stage == stage);
        var found = from one in cases
                    let first = db.Referrals.Where(referral => referral.CaseId == one.Id).OrderBy(referral => referral.ReceivedAt).FirstOrDefault()
                    select new CaseFound { Case = one, Door = first == null ? null : first.Door, ReceivedAt = first == null ? null : first.ReceivedAt };
        return request.Door is { } door ? found.Where(row => row.Door == door) : found;
    }
}
