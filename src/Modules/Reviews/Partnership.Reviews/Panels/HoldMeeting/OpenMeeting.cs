using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Contracts;
using Partnership.Reviews.Panels.Days;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.HoldMeeting;

/// <summary>The panel meets: its clock is met on its day, whatever day that is written down (REV-42).</summary>
internal sealed record OpenMeeting(string Reference) : ICommand;

internal sealed class OpenMeetingHandler(ReviewsDbContext db, IAct act, CaseClocks clocks, TimeProvider clock) : IRequestHandler<OpenMeeting, Outcome>
{
    public async Task<Outcome> Handle(OpenMeeting request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { RunsTheMeeting: true } found) return Outcome.NotFound;
        var (about, panel) = (found.Case, found.Panel);
        if (Rules.BrokenOf(new ThePanelMeetsDuringTheRapidReview(about), new AMeetingIsNotOpenedBeforeItsDay(panel.HeldOn, London.Today(clock))) is { Count: > 0 } broken)
            return Outcome.Refused(broken);
        var opened = panel.Open();
        if (!opened.Succeeded) return opened;

        if (clocks.Happened(about, CaseEvent.PanelHeld, panel.HeldOn, act) is { Succeeded: false } refused) return refused;
        act.Record(AuditStream.Case(about.Id), "opened the meeting of the panel", happenedOn: panel.HeldOn);
        act.Publish(new PanelHeld(about.Id, about.Reference, panel.HeldOn), AuditStream.Case(about.Id));
        return Outcome.Done;
    }
}
