using Partnership.Kernel.Identity;

namespace Partnership.Reviews.Cases;

/// <summary>Need to know (REV-90), as one predicate: pages, lists, searches, counts, feeds and the vault all ask it.</summary>
internal static class CaseAccess
{
    /// <summary>The stages that need the statutory partners.</summary>
    private static readonly CaseStage[] OfThePartners = [CaseStage.WaitingForApproval, CaseStage.Signing, CaseStage.ReadyToSend, CaseStage.WithNationalPanel, CaseStage.Concluded];

    /// <summary>The cases this actor may see on that day: the Business Unit's officers all, the team theirs, the delegated partners those that wait for them or were signed by them;
    /// never one that is closed to them by a conflict of interest, and none for who holds no role today that has to do with cases, also while a place on a team goes on.</summary>
    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, Actor actor, DateOnly today)
    {
        if (actor.Person is not { } person || !actor.Has(ReviewsPolicies.RolesInCases)) return cases.Where(_ => false);
        var open = cases.Where(one => !one.ClosedTo.Any(closed => closed.Person == person));
        if (actor.IsOfficer) return open;
        var partner = actor.Has(AccessRole.DelegatedSafeguardingPartner, AccessRole.StatutoryDeputy);
        return open.Where(one =>
            one.Team.Any(member => member.Person == person && member.From <= today && (member.Until == null || member.Until >= today))
            || (partner && OfThePartners.Contains(one.Stage)));
    }
}
