using Partnership.Kernel.Words;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Booking.Basket;

/// <summary>What somebody is about to book.</summary>
internal sealed record Basket(IReadOnlyList<BasketSession> Sessions)
{
    public static readonly Basket Empty = new([]);

    public IReadOnlyList<BasketSession> Bookable => [.. Sessions.Where(one => one.CanNot is null)];
    public bool AsksAccess => Bookable.Any(one => one.Session.AsksAccess);
    public bool AsksDiet => Bookable.Any(one => one.Session.AsksDiet);
    public bool NeedsManager => Bookable.Any(one => one.Session.NeedsManager);

    /// <summary>Some of it is not for the public: whoever comes must say where they work.</summary>
    public bool NeedsWorkplace => Bookable.Any(one => !one.Session.OpenToPublic);
}

/// <param name="Free">Places that they could have now.</param>
/// <param name="Held">They have a place there, or wait, already.</param>
/// <param name="CanNot">Why it can't be booked, in words; null where it can.</param>
internal sealed record BasketSession(Session Session, int Free, HeldSession? Held, string? CanNot, IReadOnlyList<Clash> Clashes)
{
    /// <summary>What comes of booking it now.</summary>
    /// <param name="workplaceKnown">It is certain that they work for an agency of the partnership.</param>
    public string Expects(bool workplaceKnown) =>
        Session.NeedsManager ? "Your line manager is asked first. Your turn in the line is kept in the meantime."
        : !workplaceKnown && !Session.OpenToPublic ? "We check first where you work. Your turn in the line is kept in the meantime."
        : Free > 0 ? $"There is a place for you: {Counts.Of(Free, "place")} left."
        : $"{(Session.Left > 0 ? "The places left are kept for other agencies" : "Full")}. You would be number {Session.Waiting + 1} on the waiting list. {MovingUp}";

    private string MovingUp => Session.Promotion == Promotion.Offer
        ? $"A place that becomes free is offered to whoever waits longest, and kept for them for {Counts.Of(Session.OfferHours, "hour")}."
        : "A place that becomes free goes at once to whoever waits longest.";
}
