using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Home;

/// <summary>Cases that are audited in place of a Rapid Review (AUD-10): the group that decides, then the report, by the protocol's days.</summary>
internal sealed class AuditsToSee(Reading<ReviewsDbContext> reading, Installation installation, TimeProvider clock) : IKnowWhatToDo
{
    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct)
    {
        if (!actor.IsOfficer) return [];
        var audits = await reading.Db.Cases.VisibleTo(actor, London.Today(clock)).Where(one => one.Stage == CaseStage.Audit).OrderBy(one => one.Reference).Select(one => new
        {
            one.Reference,
            one.ProtocolVersion,
            Suitability = one.Clocks.FirstOrDefault(running => running.Ends == CaseEvent.AuditSuitabilityDecision && running.MetOn == null && running.StoppedOn == null),
            Report = one.Clocks.FirstOrDefault(running => running.Ends == CaseEvent.AuditReported && running.MetOn == null && running.StoppedOn == null),
        }).ToListAsync(ct);
        return [.. audits.Select(one => new ToDo(one.Suitability is null
                ? $"See that the audit of {one.Reference} is reported, and record it"
                : $"Put {one.Reference} before the {Group(one.ProtocolVersion)}, and record what it decides about an audit",
            $"/cases/{one.Reference}/done", (one.Suitability ?? one.Report)?.DueOn))];
    }

    private string Group(int protocol) => installation.Profile.Group(installation.ProtocolOf(protocol).AuditRoute?.DecidedBy ?? "")?.Name ?? "responsible group";
}
