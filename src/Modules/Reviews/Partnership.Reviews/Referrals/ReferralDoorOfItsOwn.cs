using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Referrals;

/// <summary>Lets a referrer see what was asked of them, by their code or their account, and the safeguarding lead who is copied in see the referral. Nothing else of the case.</summary>
internal sealed class ReferralDoorOfItsOwn(Reading<ReviewsDbContext> reading) : IOpenAPart
{
    public const string PartKind = "referral";

    public string Kind => PartKind;

    public static CasePart Part(ReferralId id) => new(PartKind, id.ToString());
    public static string Grant(ReferralId id) => $"{PartKind}:{id}";

    public async Task<bool> MayOpen(CaseId caseId, string? key, Actor actor, CancellationToken ct)
    {
        if (!Guid.TryParse(key, out var value)) return false;
        var id = new ReferralId(value);
        return await reading.Db.Referrals.Where(referral => referral.Id == id && referral.CaseId == caseId).OfTheirs(actor, reading.Db.Cases).AnyAsync(ct);
    }
}

internal static class ReferralAccess
{
    /// <summary>The referrals somebody may follow: the one their code opens, those their account sent, and those whose referrer they are the safeguarding lead of.
    /// Never where the case is closed to them, as for somebody who turns out to be involved (HRD-14).</summary>
    public static IQueryable<Referral> OfTheirs(this IQueryable<Referral> referrals, Actor actor, IQueryable<Case> cases)
    {
        if (actor.Grant is { } grant && grant.StartsWith(ReferralDoorOfItsOwn.PartKind + ":", StringComparison.Ordinal) && Guid.TryParse(grant.AsSpan(ReferralDoorOfItsOwn.PartKind.Length + 1), out var granted))
        {
            var id = new ReferralId(granted);
            return referrals.Where(referral => referral.Id == id);
        }
        if (actor.Person is not { } person) return referrals.Where(_ => false);
        var leads = actor.Roles.Where(role => role.Agency is not null && role.Gives.Contains(AccessRole.AgencySafeguardingLead)).Select(role => role.Agency).ToList();
        return referrals.Where(referral => (referral.Referrer == person || (referral.LeadIsAsked && leads.Contains(referral.Agency)) || leads.Contains(referral.CopiedTo))
            && !cases.Any(one => one.Id == referral.CaseId && one.ClosedTo.Any(closed => closed.Person == person)));
    }
}
