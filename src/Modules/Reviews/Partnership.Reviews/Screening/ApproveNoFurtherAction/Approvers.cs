using MediatR;
using Partnership.Communications.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Screening.ApproveNoFurtherAction;

/// <summary>Those who must approve that nothing further is done, as the protocol's answer names them: whoever holds the role, or deputises, on the day.</summary>
internal sealed class Approvers(IMediator mediator, IAct act)
{
    /// <summary>Tells them by mail that their answer is awaited: the reference and a link, nothing of the case.</summary>
    public async Task Ask(Case about, ThresholdOption option, CancellationToken ct)
    {
        foreach (var holder in (await Of(option.NeedsApprovalOf, ct)).Where(holder => !about.IsClosedTo(holder.Person)).DistinctBy(holder => holder.Person))
            act.Publish(new SendMail("reviews.approval-asked", holder.Person, null,
                new Dictionary<string, string> { ["reference"] = about.Reference, ["link"] = $"/cases/{about.Reference}/threshold/approve" }), AuditStream.Case(about.Id));
    }

    public async Task<IReadOnlyList<Holder>> Of(IEnumerable<string> roles, CancellationToken ct)
    {
        var holders = new List<Holder>();
        foreach (var role in roles) holders.AddRange(await mediator.Send(new WhoHolds(role, London.DateOf(act.At)), ct));
        return holders;
    }
}
