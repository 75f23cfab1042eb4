using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Leavers;

/// <summary>Open votes of a leaver go back to the role (PLT-07): whoever holds it today is asked instead. Where nobody does, they wait until somebody is given it. Used inside an act.</summary>
internal sealed class ReturningToTheRole(ReviewsDbContext db, Successors successors, PassingOn passing, IAct act)
{
    private const string Why = "Holds the role of somebody who has left";

    /// <summary>Everybody with a place in an open case.</summary>
    public Task<List<PersonId>> PeopleWithPlaces(CancellationToken ct)
    {
        var today = London.DateOf(act.At);
        return db.Cases.Where(one => one.Stage != CaseStage.NotMet && one.Stage != CaseStage.Concluded).SelectMany(one => one.Team)
            .Where(member => member.Part != TeamPart.Named && member.From <= today && (member.Until == null || member.Until >= today))
            .Select(member => member.Person).Distinct().ToListAsync(ct);
    }

    public async Task From(Contact gone, CancellationToken ct)
    {
        var today = London.DateOf(act.At);
        var ids = await db.Cases.OpenWith([gone.Person], today).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(ct);
        foreach (var id in ids)
        {
            if (await passing.Hold(id, ct) is not { } about) continue;
            if (about.Place(gone.Person, TeamPart.Screening, today) is { Until: null } place) await Pass(ThingKind.Screening, about, gone, await successors.Of(about, place, ct), ct);
            if (await db.Panels.OfCase(id, ct) is { } panel && panel.SeatToPassOn(gone.Person) is { } seat) await Pass(ThingKind.Seat, about, gone, await successors.Of(about, panel, seat, ct), ct);
        }
    }

    private async Task Pass(ThingKind kind, Case about, Contact gone, IReadOnlyList<Holder> holders, CancellationToken ct)
    {
        // The first of them who may be given the case: a deputy where the holder may not (HRD-14).
        foreach (var holder in holders)
            if (await passing.Pass(kind, about, gone, (holder.Person, holder.Name), Why, ct)) return;
    }
}
