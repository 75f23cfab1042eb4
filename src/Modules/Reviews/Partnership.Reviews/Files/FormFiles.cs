using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Files;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Files;

/// <summary>What hung on a form goes to the case in the act that sends it (REV-07).</summary>
internal sealed class FormFiles(ReviewsDbContext db, StoredFiles stored, IAct act)
{
    /// <param name="form">The half-filled form; null where there was none, as in the demonstration.</param>
    /// <param name="unnamed">Who refers stays unnamed to the agencies.</param>
    /// <returns>How many there are.</returns>
    public async Task<int> GoWith(ReferralId referral, CaseId to, Guid? form, bool unnamed, CancellationToken ct)
    {
        if (form is not { } from) return 0;
        var files = await stored.HandOver(from, to, ct);
        db.CaseFiles.AddRange(files.Select((id, nth) => CaseFile.With(referral, new(id), to, nth + 1, unnamed, act.At)));
        return files.Count;
    }
}
