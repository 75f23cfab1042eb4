using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Panels.Seats;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Leavers;

/// <summary>What is one person's in open cases (PLT-07). Check forms are their agency's, and signatures their role's: they need no handing on.</summary>
internal sealed class ThingsOfPeople(Reading<ReviewsDbContext> reading, IMediator mediator, Successors successors, Candidates candidates, TimeProvider clock) : IKnowWhatSomebodyHolds
{
    public async Task<IReadOnlyList<HeldThing>> Of(IReadOnlyCollection<PersonId> people, Actor viewer, CancellationToken ct)
    {
        var today = London.Today(clock);
        var cases = await reading.Db.Cases.VisibleTo(viewer, today).OpenWith([.. people], today).AsSplitQuery().ToListAsync(ct);
        if (cases.Count == 0) return [];
        var young = (await mediator.Send(new WhoMayActAs(AccessRole.YoungScrutineer, today), ct)).Select(one => one.Person).ToList();
        var things = new List<HeldThing>();
        foreach (var about in cases)
        {
            var panel = await reading.Db.Panels.OfCase(about.Id, ct);
            foreach (var person in people) things.AddRange(await Of(about, panel, person, young, today, ct));
        }
        return things;
    }

    private async Task<List<HeldThing>> Of(Case about, Panel? panel, PersonId person, List<PersonId> young, DateOnly today, CancellationToken ct)
    {
        IReadOnlyCollection<PersonId> never = [.. about.ClosedTo.Select(closed => closed.Person), .. young];
        var due = about.Clocks.Where(one => one.Runs).Select(one => (DateOnly?)one.DueOn).Min();
        HeldThing Thing(ThingKind kind, string sentence, string page, DateOnly? by, IReadOnlyCollection<PersonId>? onlyTo) =>
            new(person, new CaseThing(kind, about.Id).Key, sentence, $"/cases/{about.Reference}{page}", by, onlyTo, never);

        var things = new List<HeldThing>();
        if (about.Place(person, TeamPart.Named, today) is { } named) things.Add(Thing(ThingKind.Named, $"A place on the team of {about.Reference}, as {named.Role}", "", due, null));
        if (about.Place(person, TeamPart.Screening, today) is { Until: null } screening)
            things.Add(Thing(ThingKind.Screening, $"The threshold decision on {about.Reference}, as {screening.Role}", "/threshold", due, [.. (await successors.Of(about, screening, ct)).Select(one => one.Person)]));
        if (panel?.SeatToPassOn(person) is { } seat)
        {
            var standIns = await candidates.ToStandIn(seat.Agency, panel.HeldOn, ct);
            things.Add(Thing(ThingKind.Seat, $"A seat on the panel of {about.Reference}, as {seat.Title}", "/panel", panel.HeldOn,
                [.. standIns.Concat(await successors.Of(about, panel, seat, ct)).Select(one => one.Person).Distinct().Where(one => panel.Attendee(one) is null)]));
        }
        return things;
    }
}
