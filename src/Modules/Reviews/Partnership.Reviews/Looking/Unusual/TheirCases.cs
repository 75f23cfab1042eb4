using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Audit;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Looking.Unusual;

/// <summary>Whether a case was somebody's business when they looked. Narrower than who may see it: an officer may open every case, and works in some of them.</summary>
internal sealed class TheirCases(ReviewsDbContext db, AuditLooks trail, IMediator mediator)
{
    private static readonly CaseStage[] WaitForThePartners = [CaseStage.WaitingForApproval, CaseStage.Signing, CaseStage.ReadyToSend];

    /// <summary>The looks of one person at cases that were not theirs: not on the team that day, nothing of it asked of their agency or sent by them, and nothing done in it before or soon after.
    /// The Business Manager answers for all cases.</summary>
    public async Task<IReadOnlyList<Look>> Outside(PersonId person, IReadOnlyList<Look> looks, UnusualAccess limits, CancellationToken ct)
    {
        var roles = await mediator.Send(new RolesHeldOn(person, London.DateOf(looks[0].At)), ct);
        if (roles.Any(role => role.Gives.Contains(AccessRole.BusinessManager))) return [];
        var acted = await trail.ActedIn(person, looks.Min(look => look.At).AddDays(-limits.TheirsForDays), ct);
        var ids = looks.Select(look => look.Case).Where(one => !acted.Contains(one)).Distinct().ToList();
        if (ids.Count == 0) return [];

        var cases = await db.Cases.AsNoTracking().AsSplitQuery().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        var agencies = roles.Select(role => role.Agency).Append(looks[0].Agency).OfType<string>().Distinct().ToList();
        var asked = await db.AgencyChecks.Where(check => ids.Contains(check.CaseId) && agencies.Contains(check.Agency)).Select(check => check.CaseId)
            .Union(db.Actions.Where(action => ids.Contains(action.CaseId) && agencies.Contains(action.Agency)).Select(action => action.CaseId))
            .Union(db.Referrals.Where(referral => ids.Contains(referral.CaseId) && (referral.Referrer == person || agencies.Contains(referral.CopiedTo ?? "") || (referral.LeadIsAsked && agencies.Contains(referral.Agency ?? "")))).Select(referral => referral.CaseId))
            .ToListAsync(ct);
        var partner = roles.Any(role => role.Gives.Contains(AccessRole.DelegatedSafeguardingPartner) || role.Gives.Contains(AccessRole.StatutoryDeputy));
        return [.. looks.Where(look => cases.TryGetValue(look.Case, out var about) && !asked.Contains(look.Case)
            && !about.Team.Any(member => member.Person == person && member.Covers(London.DateOf(look.At)))
            && !(partner && WaitForThePartners.Contains(StageAt(about, look.At))))];
    }

    private static CaseStage StageAt(Case about, DateTimeOffset at) => about.Stages.Where(stage => stage.At <= at).MaxBy(stage => stage.At)?.Stage ?? about.Stage;
}
