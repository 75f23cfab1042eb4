using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.TheDay.LettingIn;

internal static class TheDoor
{
    /// <summary>Whoever holds a place comes in; for anybody else one must be free.</summary>
    public static bool IsFullFor(Place? place, Session session) => place is not { HoldsAPlace: true } && session.Left == 0;

    public static string IsNotOpen(Session session, DateTimeOffset now) =>
        session.WhyNoCheckInAt(now) ?? "People can be let in from two hours before it begins. Until then they can book.";
}
