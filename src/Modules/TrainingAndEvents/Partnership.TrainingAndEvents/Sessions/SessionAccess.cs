using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;

namespace Partnership.TrainingAndEvents.Sessions;

/// <summary>Who may see which sessions: one predicate each for pages, lists, counts, feeds and files (PLT-04).</summary>
internal static class SessionAccess
{
    /// <summary>What anybody may see: what is, or was, in the calendar. A cancelled one stays to be read as cancelled.</summary>
    public static IQueryable<Session> Public(this IQueryable<Session> sessions) =>
        sessions.Where(one => one.State == SessionState.Published || one.State == SessionState.Cancelled && one.PublishedAt != null);

    /// <summary>What somebody runs: the Business Unit all, a partner what its agency provides.</summary>
    public static IQueryable<Session> RunBy(this IQueryable<Session> sessions, Actor actor)
    {
        if (actor.PlansTraining()) return sessions;
        var agency = actor.RunsTrainingFor();
        return sessions.Where(one => agency != null && one.Agency == agency);
    }

    public static Task<bool> Has(this IQueryable<Session> sessions, TrainingSessionId id, CancellationToken ct) => sessions.AnyAsync(one => one.Id == id, ct);
}
