using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Booking;

internal static class BookingWords
{
    public static string InTheTrail(PlaceState state, AttendeeId attendee) => state switch
    {
        PlaceState.Confirmed => $"booked a place for attendee {attendee}",
        PlaceState.Waiting => $"put attendee {attendee} on the waiting list",
        _ => $"asked for a place for attendee {attendee}",
    };
}
