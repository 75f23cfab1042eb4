using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Panels;

namespace Partnership.Reviews.Leavers;

/// <summary>Who holds today the role for which somebody was asked: theirs is what the other can no longer do (PLT-07).</summary>
internal sealed class Successors(IMediator mediator, Installation installation, TimeProvider clock)
{
    /// <summary>In the place of somebody who was to take the threshold decision.</summary>
    public async Task<IReadOnlyList<Holder>> Of(Case about, TeamMember place, CancellationToken ct)
    {
        var found = new List<Holder>();
        foreach (var role in installation.Profile.Roles.Where(one => one.Title == place.Role)) found.AddRange(await mediator.Send(new WhoHolds(role.Key, London.Today(clock)), ct));
        return [.. found.Where(one => one.Person != place.Person && IsOpenTo(about, one))];
    }

    /// <summary>In the seat of a member of the panel.</summary>
    public async Task<IReadOnlyList<Holder>> Of(Case about, Panel panel, Attendee seat, CancellationToken ct) =>
        [.. (await mediator.Send(new WhoHolds(seat.Role, London.Today(clock)), ct))
            .Where(one => (one.Agency is null || one.Agency == seat.Agency) && panel.Attendee(one.Person) is null && IsOpenTo(about, one))];

    private static bool IsOpenTo(Case about, Holder holder) => about.ClosedTo.All(closed => closed.Person != holder.Person);
}
