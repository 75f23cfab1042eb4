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
using Partnership.Reviews.Cases.Involvement;

namespace Partnership.Reviews.Panels.Seats;

/// <summary>Seats a panel: the protocol's core and those without a vote, as whoever holds each role on the panel's day (REV-40). Who is seated is invited and may see the case
/// from then until the day after the panel has decided: a vote or a tie can take longer than its day.</summary>
internal sealed class Seating(IMediator mediator, Installation installation, WhoIsInvolved involvement, IAct act, TimeProvider clock)
{
    /// <summary>Why members may see the case.</summary>
    public const string Why = "Invited to the panel";

    /// <summary>Fills the seats of the panel's day; on a moved panel, those whose holder changed.</summary>
    public async Task Fill(Case about, Panel panel, string mail, CancellationToken ct)
    {
        var rules = installation.ProtocolOf(about.ProtocolVersion).Panel;
        var wanted = new List<(PanelSeat Seat, SeatKind Kind, IReadOnlyList<Holder> Holders)>();
        foreach (var (seat, kind) in rules.Core.Select(one => (one, SeatKind.Core)).Concat(rules.WithoutVote.Select(one => (one, SeatKind.WithoutVote))))
            wanted.Add((seat, kind, [.. (await mediator.Send(new WhoHolds(seat.Role, panel.HeldOn), ct)).OrderBy(one => one.OnBehalfOf is not null)]));
        var seats = await WhoMaySit(about, wanted, ct);

        foreach (var gone in panel.Unseat(member => seats.Any(one => one.Seat.Role == member.Role && one.Holder.Person == member.Person)))
            about.Release(gone.Person, TeamPart.Panel, London.Today(clock).AddDays(-1));
        foreach (var (seat, kind, holder) in seats)
            panel.Seat(Attendee.InSeat(PanelPartId.New(clock), holder.Person, holder.Name, seat.Role, holder.Title, seat.Agency, kind, panel.HeldOn));
        foreach (var member in panel.Attendees.Where(one => one.Sits)) Invite(about, panel, member, mail);
    }

    /// <summary>In each seat the first who holds the role and may be given the case (HRD-14), a deputy where the holder may not; else it stays vacant until somebody is named for it.
    /// A holder with the name of somebody in the referral is seated, and the case's story says so: the role is theirs, and only a human being can tell whether it is the same person.</summary>
    private async Task<IReadOnlyList<(PanelSeat Seat, SeatKind Kind, Holder Holder)>> WhoMaySit(Case about, IReadOnlyList<(PanelSeat Seat, SeatKind Kind, IReadOnlyList<Holder> Holders)> wanted, CancellationToken ct)
    {
        var standing = await involvement.Of(about, [.. wanted.SelectMany(one => one.Holders).Select(one => one.Person).Distinct()], ct);
        var seats = new List<(PanelSeat, SeatKind, Holder)>();
        foreach (var (seat, kind, holders) in wanted)
        {
            if (holders.FirstOrDefault(one => standing.GetValueOrDefault(one.Person) != HowInvolved.Involved) is not { } holder) continue;
            seats.Add((seat, kind, holder));
            if (standing.GetValueOrDefault(holder.Person) == HowInvolved.SameName)
                act.Record(AuditStream.Case(about.Id), $"seated {holder.Name}: somebody of this name is in the referral, so make sure that it is not the same person");
        }
        return seats;
    }

    /// <summary>Invites somebody: reference, date and link only (COM-22).</summary>
    public void Invite(Case about, Panel panel, Attendee member, string mail)
    {
        about.Admit(member.Person, TeamPart.Panel, member.Title, Why, London.Today(clock));
        Tell(about, panel, member, mail);
    }

    public void Tell(Case about, Panel panel, Attendee member, string mail) => act.Publish(
        new SendMail(mail, member.Person, null, new Dictionary<string, string>
        {
            ["reference"] = about.Reference,
            [MailValues.Title] = PanelName.Of(installation.ProtocolOf(about.ProtocolVersion)),
            ["date"] = Dates.WithDay(panel.HeldOn),
            ["time"] = Times.Between(panel.StartsAt, panel.EndsAt),
            ["link"] = $"/cases/{about.Reference}/panel",
        }), AuditStream.Case(about.Id));
}
