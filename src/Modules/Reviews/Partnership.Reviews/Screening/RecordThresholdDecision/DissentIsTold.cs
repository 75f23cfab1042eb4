using MediatR;
using Partnership.Communications.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

/// <summary>Tells those the protocol names that the decision was not unanimous: that, never what (COM-22). Without a link: they need not be on the case's team (REV-90).</summary>
internal sealed class DissentIsTold(IMediator mediator, IAct act, TimeProvider clock)
{
    /// <returns>Whom, by name and office.</returns>
    public async Task<IReadOnlyList<string>> Tell(Case about, Disagreement disagreement, CancellationToken ct)
    {
        var told = new List<string>();
        foreach (var role in disagreement.Tell)
            foreach (var holder in await mediator.Send(new WhoHolds(role, London.Today(clock)), ct))
            {
                act.Publish(new SendMail("reviews.dissent-recorded", holder.Person, null, new Dictionary<string, string> { ["reference"] = about.Reference }), AuditStream.Case(about.Id));
                told.Add($"{holder.Name}, {holder.Title}");
            }
        return told;
    }
}
