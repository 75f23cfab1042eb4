using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.Seats;

/// <summary>Whom a member can be chosen from: those not on the panel yet, and not shut out by a conflict of interest.</summary>
/// <param name="InPlaceOf">The agency of the seat a substitute takes; null for a further member.</param>
internal sealed record PeopleToSeat(string Reference, string? InPlaceOf) : IQuery<IReadOnlyList<SelectListItem>>;

internal sealed class AnswerPeopleToSeat(Reading<ReviewsDbContext> reading, Candidates candidates, Installation installation, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<PeopleToSeat, IReadOnlyList<SelectListItem>>
{
    public async Task<IReadOnlyList<SelectListItem>> Handle(PeopleToSeat request, CancellationToken cancellationToken)
    {
        var about = await reading.Db.Cases.VisibleTo(current.Actor, London.Today(clock)).SingleOrDefaultAsync(one => one.Reference == request.Reference, cancellationToken);
        if (about is null || await reading.Db.Panels.OfCase(about.Id, cancellationToken) is not { } panel) return [];
        var found = request.InPlaceOf is { } agency
            ? await candidates.ToStandIn(agency, panel.HeldOn, cancellationToken)
            : await candidates.For(about, panel.HeldOn, cancellationToken);
        return [.. found.Where(one => panel.Attendee(one.Person) is null && about.ClosedTo.All(closed => closed.Person != one.Person))
            .Select(one => new SelectListItem($"{one.Name}, {installation.Profile.Agency(one.Agency ?? "")?.Name ?? one.Title}", one.Person.ToString()))];
    }
}
