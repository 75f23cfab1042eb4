using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Screening;

/// <summary>Who screened needed to know in order to decide, so their place on the team ends with the decision (REV-90). What was decided stays readable to them for the rest of that day.
/// Whoever the protocol has act next in the case stays until that is done: the local authority notifies the National Panel (REV-20).
/// A seat on the panel, or a place by name, is another part in the case and is not touched.</summary>
internal sealed class EndOfScreening(IMediator mediator, Installation installation, TimeProvider clock)
{
    public async Task After(ThresholdOption decided, Case about, CancellationToken ct)
    {
        // It may come back to them: partners are asked whether they approve it (REV-12).
        if (about.Stage == CaseStage.WaitingForApproval) return;
        var today = London.Today(clock);
        var stay = new List<PersonId>();
        if (about.Stage == CaseStage.Notification && installation.ProtocolOf(about.ProtocolVersion).Stage(decided.LeadsTo) is { } next)
            foreach (var role in next.Who) stay.AddRange((await mediator.Send(new WhoHolds(role, today), ct)).Select(holder => holder.Person));
        about.EndPart(TeamPart.Screening, today, stay);
    }
}
