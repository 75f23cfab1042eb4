using Partnership.Kernel.Words;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Places.SeeAPlace;

/// <summary>Where a place stands, and what that means for whoever has it.</summary>
internal static class PlaceWords
{
    public static string Heading(SeenPlace seen) => seen.State switch
    {
        PlaceState.Confirmed when seen.IsOver => seen.Place.Came switch { true => "You were there", false => "You were not there", null => "This session is over" },
        PlaceState.Confirmed => seen.HasBegun ? "It has begun" : "You have a place",
        PlaceState.Offered => "A place is free for you",
        PlaceState.Waiting => seen.InLine is { } number && !seen.HasBegun ? $"You are number {number} on the waiting list" : "You were on the waiting list",
        PlaceState.Asked => seen.HasBegun ? "Nobody answered in time" : "Your booking waits for a yes",
        PlaceState.GivenBack => "You have given your place back",
        PlaceState.Declined => "You have declined the place",
        PlaceState.Lapsed => "The offer has lapsed",
        PlaceState.Refused => "Your booking was not agreed to",
        PlaceState.Removed => "You are not on the list any more",
        _ => "This session is cancelled",
    };

    public static string Meaning(SeenPlace seen) => seen.State switch
    {
        PlaceState.Confirmed when seen.IsOver => seen.Place.Came switch
        {
            true => "Thank you for coming.",
            false => "The register says so. If it is wrong, tell us.",
            null => "Who was there has not been noted yet.",
        },
        PlaceState.Confirmed => seen.HasBegun ? "You have a place." : "Your place is certain. You get reminders as it comes near, and a mail if anything changes.",
        PlaceState.Offered => $"It is kept for you until {Until(seen)}. After that it goes to whoever waits next.",
        PlaceState.Waiting when seen.HasBegun => "It has begun, and no place became free. You can book another session.",
        PlaceState.Waiting => $"When a place is free for you, you get a mail. {HowAPlaceComes(seen.Session)}",
        PlaceState.Asked when seen.HasBegun => "It has begun without a yes to your booking. You can book another session.",
        PlaceState.Asked => "We have asked whether you may come. You get a mail with the answer. Your turn in the line is kept.",
        PlaceState.GivenBack => "Thank you for saying so: somebody else can come.",
        PlaceState.Declined => "It goes to whoever waits next.",
        PlaceState.Lapsed => "It was not accepted in time, and goes to whoever waits next.",
        PlaceState.Refused => "If that surprises you, speak with your line manager, or with us.",
        PlaceState.Removed => "The organisers have taken you off the list. If that surprises you, call or write to us.",
        _ => $"It does not take place. The reason: {seen.Session.CancelledBecause}",
    };

    public static string HowAPlaceComes(Session session) => session.Promotion == Promotion.Offer
        ? $"It is then kept for you for {Counts.Of(session.OfferHours, "hour")}, until you accept it."
        : "It is yours at once: nothing more is to be done.";

    private static string Until(SeenPlace seen) => seen.Place.OfferUntil is { } until ? Times.WithDate(until) : "the session begins";
}
