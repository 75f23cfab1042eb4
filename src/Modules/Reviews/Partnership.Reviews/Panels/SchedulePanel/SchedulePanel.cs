using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Panels.Days;
using Partnership.Reviews.Panels.Seats;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.SchedulePanel;

/// <summary>Sets the day of a case's panel, seats it and invites its members (REV-24, REV-40).</summary>
[RefusedWhen("panel_days_free", "Another case’s panel was just set on that day or next to it. Choose one of the free days below.", Field = nameof(HeldOn))]
[RefusedWhen("panel_one_under_way", "A panel has been scheduled for this case already. Look at the case again.")]
internal sealed record SchedulePanel : WantedPanelDay;

internal sealed class SchedulePanelValidator : WantedPanelDayValidator<SchedulePanel>;

internal sealed class SchedulePanelHandler(ReviewsDbContext db, IAct act, SettingAPanelDay days, Seating seating, Installation installation, TimeProvider clock) : IRequestHandler<SchedulePanel, Outcome>
{
    public async Task<Outcome> Handle(SchedulePanel request, CancellationToken cancellationToken)
    {
        if (await db.CaseForWriting(request.Reference, act, clock, cancellationToken) is not { } about) return Outcome.NotFound;
        var day = await days.Set(request, about, cancellationToken);
        if (!day.Succeeded) return day;

        var panel = Panel.Schedule(Ids.New<PanelId>(clock), about.Id, installation.ProtocolOf(about.ProtocolVersion).Panel.Chair, day.Value);
        await seating.Fill(about, panel, "reviews.panel-invitation", cancellationToken);
        db.Panels.Add(panel);
        act.Record(AuditStream.Case(about.Id), $"scheduled the panel for {Dates.Long(panel.HeldOn)} and invited {Counts.Of(panel.Attendees.Count, "person", "people")}", request.WhyLate);
        return Outcome.Done;
    }
}
