using Partnership.Kernel.Calendars;
using Partnership.Kernel.Time;

namespace Partnership.Reviews.Panels;

/// <summary>A panel as an entry for a calendar. It keeps its UID when it moves, so that a calendar replaces the old entry; reference, place and link only.</summary>
internal static class Invitation
{
    /// <param name="name">What the protocol calls the panel.</param>
    /// <param name="address">Where the panel's page is, with scheme and host.</param>
    public static string Of(Panel panel, string name, string reference, string address, DateTimeOffset now)
    {
        var (start, end) = (London.At(panel.HeldOn, panel.StartsAt), London.At(panel.HeldOn, panel.EndsAt));
        var entry = new CalendarEntry($"{panel.Id}@partnership", panel.Sequence, start, end, $"{name} {reference}") { Location = panel.Place, Url = address };
        return CalendarFile.Of([entry], CalendarMethod.Publish, now);
    }
}
