using Partnership.Kernel.Words;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Sessions.RunASession;

/// <summary>Where sessions and places stand, as who runs them reads it.</summary>
internal static class RunningWords
{
    public static string Of(SessionState state) => state switch
    {
        SessionState.Draft => "Draft",
        SessionState.Offered => "Waits for the Business Unit",
        SessionState.Published => "In the calendar",
        _ => "Cancelled",
    };

    public static string ColourOf(SessionState state) => state switch
    {
        SessionState.Draft => "grey",
        SessionState.Offered => "yellow",
        SessionState.Published => "green",
        _ => "red",
    };

    public static string Of(WhoComes one) => one.State switch
    {
        PlaceState.Confirmed => "Has a place",
        PlaceState.Offered => one.OfferUntil is { } until ? $"Offered until {Times.WithDate(until)}" : "Offered",
        PlaceState.Waiting => $"Waits, number {one.Turn}",
        _ => "Waits for a yes",
    };

    /// <summary>"8 of 12 places held, 4 free".</summary>
    public static string Filled(Session session) => session.Held > session.Capacity
        ? $"{session.Held:N0} places held, {session.Held - session.Capacity} more than the {session.Capacity:N0} there are"
        : $"{session.Held:N0} of {Counts.Of(session.Capacity, "place")} held, {(session.Left == 0 ? "none free" : $"{session.Left:N0} free")}";
}
