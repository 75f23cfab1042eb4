using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Clocks;

/// <summary>Whose deadline a clock is (PLT-30): those who act in the stage it limits, as far as they may see the case today, and the Coordinators, who keep all its dates.</summary>
internal sealed class OwnersOfAClock(ReviewsDbContext db, IMediator mediator, Installation installation, TimeProvider clock)
{
    public async Task<IReadOnlyList<PersonId>> Of(Case about, CaseClock deadline, CancellationToken ct)
    {
        var today = London.Today(clock);
        var protocol = installation.ProtocolOf(about.ProtocolVersion);
        var stage = protocol.Clock(deadline.Key)?.Stage;
        var holders = new List<Holder>(await mediator.Send(new WhoMayActAs(AccessRole.Coordinator, today), ct));
        foreach (var role in protocol.Stage(stage)?.Who ?? []) holders.AddRange(await mediator.Send(new WhoHolds(role, today), ct));
        var owners = new List<PersonId>();
        foreach (var holder in holders.DistinctBy(one => one.Person))
            if (await Sees(about, holder, today, ct)) owners.Add(holder.Person);
        return owners;
    }

    private async Task<bool> Sees(Case about, Holder holder, DateOnly today, CancellationToken ct)
    {
        var actor = new Actor(ActorKind.Person, holder.Person, holder.Name, holder.Agency, await mediator.Send(new RolesHeldOn(holder.Person, today), ct));
        return await db.Cases.VisibleTo(actor, today).AnyAsync(one => one.Id == about.Id, ct);
    }
}
