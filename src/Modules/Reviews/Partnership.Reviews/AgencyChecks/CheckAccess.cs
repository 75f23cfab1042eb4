using Partnership.Kernel.Identity;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks;

/// <summary>Who may see which check form (REV-31), as predicates: pages, lists, the home page and the vault all ask them.</summary>
internal static class CheckAccess
{
    /// <summary>Quality-assured: nothing in the form changes any more.</summary>
    private static readonly CheckState[] Final = [CheckState.Accepted, CheckState.Shared];

    /// <summary>The agencies for which somebody fills in check forms.</summary>
    public static string[] AnswersFor(this Actor actor) => Agencies(actor, AccessRole.AgencySafeguardingLead, AccessRole.AgencyMember);

    public static bool LeadsIn(this Actor actor, string agency) => Agencies(actor, AccessRole.AgencySafeguardingLead).Contains(agency);

    /// <summary>The forms of the actor's own agencies, of cases that are not closed to them.</summary>
    public static IQueryable<AgencyCheck> OwnOf(this IQueryable<AgencyCheck> checks, ReviewsDbContext db, Actor actor)
    {
        if (actor.Person is not { } person) return checks.Where(_ => false);
        var agencies = actor.AnswersFor();
        return checks.Where(check => agencies.Contains(check.Agency)
            && db.Cases.Any(one => one.Id == check.CaseId && !one.ClosedTo.Any(closed => closed.Person == person)));
    }

    /// <summary>Own forms; the officers' of each case; and what was shared, for those who may see the case and for the agencies whose own form was accepted.
    /// One that only sent its form may have it sent back, and would then write it knowing what the others said: "quality assured what came in, and shares it" (REV-31) takes both.</summary>
    public static IQueryable<AgencyCheck> VisibleTo(this IQueryable<AgencyCheck> checks, ReviewsDbContext db, Actor actor, DateOnly today)
    {
        if (actor.Person is not { } person) return checks.Where(_ => false);
        var agencies = actor.AnswersFor();
        var officer = actor.IsOfficer;
        var cases = db.Cases.VisibleTo(actor, today);
        return checks.Where(check => db.Cases.Any(one => one.Id == check.CaseId && !one.ClosedTo.Any(closed => closed.Person == person))
            && (agencies.Contains(check.Agency)
                || ((officer || check.State == CheckState.Shared) && cases.Any(one => one.Id == check.CaseId))
                || (check.State == CheckState.Shared
                    && db.AgencyChecks.Any(own => own.CaseId == check.CaseId && agencies.Contains(own.Agency) && Final.Contains(own.State)))));
    }

    private static string[] Agencies(Actor actor, params AccessRole[] roles) =>
        [.. actor.Roles.Where(role => role.Gives.Intersect(roles).Any()).Select(role => role.Agency).OfType<string>().Distinct()];
}
