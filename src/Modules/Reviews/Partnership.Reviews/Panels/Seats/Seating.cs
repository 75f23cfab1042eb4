using MediatR;
using Partnership.Communications.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Panels.Seats;

/// <summary>Seats a panel: the protocol's core and those without a vote, as whoever holds each role on the panel's day (REV-40). Who is seated is invited and may see the case
/// from then until the day after the panel.</summary>
internal sealed class Seating(IMediator mediator, Installation installation, IAct act, TimeProvider clock)
{
    /// <summary>Why members may see the case.</summary>
    public const string Why = "Invited to the Rapid Review Panel";

    /// <summary>Fills the seats of the panel's day; on a moved panel, those whose holder changed.</summary>
    public async Task Fill(Case about, Panel panel, string mail, CancellationToken ct)
    {
        var rules = installation.ProtocolOf(about.ProtocolVersion).Panel;
        var seats = new List<(PanelSeat Seat, SeatKind Kind, Holder Holder)>();
        foreach (var (seat, kind) in rules.Core.Select(one => (one, SeatKind.Core)).Concat(rules.WithoutVote.Select(one => (one, SeatKind.WithoutVote))))
            if ((await mediator.Send(new WhoHolds(seat.Role, panel.HeldOn), ct)).OrderBy(one => one.OnBehalfOf is not null).FirstOrDefault() is { } holder) seats.Add((seat, kind, holder));

        foreach (var gone in panel.Unseat(member => seats.Any(one => one.Seat.Role == member.Role && one.Holder.Person == member.Person)))
            about.Release(gone.Person, TeamPart.Panel, London.Today(clock).AddDays(-1));
        foreach (var (seat, kind, holder) in seats)
            panel.Seat(Attendee.InSeat(PanelPartId.New(clock), holder.Person, holder.Name, seat.Role, holder.Title, seat.Agency, kind, panel.HeldOn));
        foreach (var member in panel.Attendees.Where(one => one.Sits)) Invite(about, panel, member, mail);
    }

    /// <summary>Invites somebody: reference, date and link only (COM-22).</summary>
    public void Invite(Case about, Panel panel, Attendee member, string mail)
    {
        about.Admit(member.Person, TeamPart.Panel, member.Title, Why, London.Today(clock), panel.HeldOn.AddDays(1));
        Tell(about, panel, member, mail);
    }

    public void Tell(Case about, Panel panel, Attendee member, string mail) => act.Publish(
        new SendMail(mail, member.Person, null, new Dictionary<string, string>
        {
            ["reference"] = about.Reference,
            ["date"] = Dates.WithDay(panel.HeldOn),
            ["time"] = Times.Between(panel.StartsAt, panel.EndsAt),
            ["link"] = $"/cases/{about.Reference}/panel",
        }), AuditStream.Case(about.Id));
}
