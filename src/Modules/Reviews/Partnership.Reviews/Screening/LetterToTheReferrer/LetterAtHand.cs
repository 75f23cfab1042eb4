using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Screening.LetterToTheReferrer;

/// <summary>The decision that a letter goes with, and the letter where one was begun.</summary>
internal sealed record LetterAtHand(Case About, ThresholdDecision Decision, DecisionLetter? Letter)
{
    /// <summary>Nothing while the decision has not taken effect, or where it asks for no letter (REV-14).</summary>
    public Outcome MayBeWritten => WhyNot(About.Stage, Decision) is { } words ? Outcome.Refused(words) : Outcome.Done;

    public static string? WhyNot(CaseStage stage, ThresholdDecision decision) =>
        decision.FollowUps.All(one => one.Kind != FollowUp.Letter) ? "No letter was asked for with this decision."
        : !stage.FollowsADecision() ? "The decision has not taken effect: nothing goes with it yet."
        : null;
}

internal static class FindingLetters
{
    /// <summary>The latest decision of a case the officer may see, with its letter; or null.</summary>
    public static async Task<LetterAtHand?> LetterOf(this ReviewsDbContext db, string reference, IAct act, CancellationToken ct)
    {
        if (!act.Actor.IsOfficer || await db.CaseOf(reference, act, ct) is not { } about) return null;
        if (await db.ThresholdDecisions.Where(one => one.CaseId == about.Id).OrderByDescending(one => one.RecordedAt).FirstOrDefaultAsync(ct) is not { } decision) return null;
        return new(about, decision, await db.DecisionLetters.SingleOrDefaultAsync(one => one.DecisionId == decision.Id, ct));
    }
}
