using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Booking.Basket;

/// <summary>Two sessions at the same time (TRN-12). It is said and never refused: people split a day between two.</summary>
/// <param name="Held">How they stand in the other one; null where it is in the same booking.</param>
internal sealed record Clash(string Title, string When, PlaceState? Held)
{
    public string Words => $"At the same time as “{Title}” ({When}), {Standing}.";

    private string Standing => Held switch
    {
        null => "which is in this booking too",
        PlaceState.Confirmed => "where you have a place",
        PlaceState.Offered => "where a place is offered to you",
        PlaceState.Waiting => "where you are on the waiting list",
        _ => "where you have asked for a place",
    };

    public static IReadOnlyList<Clash> Of(Session one, IEnumerable<Session> inTheBooking, IEnumerable<HeldSession> held) =>
    [
        .. inTheBooking.Where(other => AtTheSameTime(one, other)).Select(other => new Clash(other.Title, other.When(), null)),
        .. held.Where(other => AtTheSameTime(one, other.Session)).Select(other => new Clash(other.Session.Title, other.Session.When(), other.State)),
    ];

    private static bool AtTheSameTime(Session one, Session other) => one.Id != other.Id && one.IsPublished && other.IsPublished && one.StartsAt < other.EndsAt && other.StartsAt < one.EndsAt;
}

/// <summary>A session in which somebody has a place, waits or has asked.</summary>
internal sealed record HeldSession(Session Session, PlaceId Place, PlaceState State);
