using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.NationalPanel;

internal static class FindingSubmissions
{
    /// <summary>A case that an officer may see and that was sent to the National Panel, or null.</summary>
    public static async Task<(Case About, NationalSubmission Submission)?> SubmissionOf(this ReviewsDbContext db, string reference, IAct act, CancellationToken ct)
    {
        if (!act.Actor.IsOfficer) return null;
        if (await db.CaseOf(reference, act, ct) is not { } about) return null;
        return await db.NationalSubmissions.SingleOrDefaultAsync(one => one.CaseId == about.Id, ct) is { } submission ? (about, submission) : null;
    }
}

/// <summary>A letter is dated after the sheet was sent and not in the future.</summary>
internal sealed class ALetterFollowsTheSheet(DateOnly dated, DateOnly sentOn, DateOnly today, string field) : Kernel.Acts.IRule
{
    public string Id => "REV-48";

    public Kernel.Acts.Refusal? Broken() =>
        dated > today ? new(field, "The date can’t be in the future.")
        : dated < sentOn ? new(field, $"The sheet was sent on {sentOn.InWords()}: the date can’t be before that.")
        : null;
}
