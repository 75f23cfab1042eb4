using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Places.SeeAPlace;

/// <summary>One place as its key shows it. Whose it is, is not told: whoever has the key may be somebody else.</summary>
internal sealed record WhereAPlaceStands(PlaceId Place) : IQuery<SeenPlace?>;

/// <param name="InLine">Which number of those who wait; null where it does not wait.</param>
/// <param name="Joining">How to join online; only for a confirmed place.</param>
internal sealed record SeenPlace(Place Place, Session Session, int? InLine, JoiningLink? Joining, DateTimeOffset Now)
{
    public override string ToString() => "•••";

    /// <summary>An offer whose time is over lapses within a minute: it is shown as lapsed from the first second.</summary>
    public PlaceState State => Place.State == PlaceState.Offered && Place.OfferUntil <= Now ? PlaceState.Lapsed : Place.State;
    public bool IsOver => Session.IsOverBy(Now);
    public bool HasBegun => Session.HasBegunBy(Now);
    public bool CanBeGivenBack => Place.IsOpen && State != PlaceState.Lapsed && !HasBegun;
    public bool CanBeJoinedAgain => !Place.IsOpen && Session.TakesBookingsAt(Now) || State == PlaceState.Lapsed && !HasBegun;
}

internal sealed class AnswerWhereAPlaceStands(Reading<TrainingDbContext> reading, ClosedParts closed, TimeProvider clock) : IRequestHandler<WhereAPlaceStands, SeenPlace?>
{
    public async Task<SeenPlace?> Handle(WhereAPlaceStands request, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        if (await db.Places.SingleOrDefaultAsync(one => one.Id == request.Place, cancellationToken) is not { } place) return null;
        var session = await db.Sessions.SingleAsync(one => one.Id == place.Session, cancellationToken);
        int? inLine = place.State == PlaceState.Waiting ? await db.Places.AheadOf(place).CountAsync(cancellationToken) + 1 : null;
        var joining = place.State == PlaceState.Confirmed && session.JoiningLink is { } link ? closed.Open(session.Id.Value, link) : null;
        return new(place, session, inLine, joining, clock.GetUtcNow());
    }
}
