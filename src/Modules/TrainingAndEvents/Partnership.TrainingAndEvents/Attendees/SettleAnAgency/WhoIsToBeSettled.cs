using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Attendees.SettleAnAgency;

/// <summary>Who booked from an address of no agency we know and said where they work, longest first. Names are opened, and that is left in the trail.</summary>
internal sealed record WhoIsToBeSettled : IQuery<IReadOnlyList<ToBeSettled>>;

/// <param name="Claims">Where they say they work.</param>
/// <param name="Asked">Titles of the sessions they asked for.</param>
internal sealed record ToBeSettled(Guid Attendee, string Name, string Email, string Claims, DateTimeOffset Since, IReadOnlyList<string> Asked)
{
    public override string ToString() => "•••";
}

internal sealed class AnswerWhoIsToBeSettled(Reading<TrainingDbContext> reading, ClosedParts closed, Trace trace) : IRequestHandler<WhoIsToBeSettled, IReadOnlyList<ToBeSettled>>
{
    private const int Most = 100;

    public async Task<IReadOnlyList<ToBeSettled>> Handle(WhoIsToBeSettled request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        var waiting = await db.Attendees.Unsettled().OrderBy(one => one.MadeAt).Take(Most).ToListAsync(cancellationToken);
        if (waiting.Count == 0) return [];
        var ids = waiting.ConvertAll(one => one.Id);
        var asked = await db.Places.Where(place => ids.Contains(place.Attendee) && place.State == PlaceState.Asked)
            .Join(db.Sessions, place => place.Session, session => session.Id, (place, session) => new { place.Attendee, place.Arrival, session.Title }).OrderBy(one => one.Arrival).ToListAsync(cancellationToken);
        await trace.Leave(TrainingStream.Plan, "read whose agency is to be settled", cancellationToken);
        return [.. waiting.Select(one => Of(one, closed.Of(one), [.. asked.Where(of => of.Attendee == one.Id).Select(of => of.Title)]))];
    }

    private static ToBeSettled Of(Attendee one, AttendeeDetails details, IReadOnlyList<string> asked) => new(one.Id.Value, details.Name, details.Email, one.ClaimedAgency ?? "", one.MadeAt, asked);
}

internal static class FindingUnsettled
{
    public static IQueryable<Attendee> Unsettled(this IQueryable<Attendee> attendees) => attendees.Where(one => one.AgencyState == AgencyState.Waiting && one.JoinedTo == null);
}
