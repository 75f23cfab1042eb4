using Partnership.Kernel.Calendars;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Places.TakeToACalendar;

/// <summary>The calendar file about one place (TRN-13): the session's entry with what only those booked may know, or what takes it out of the calendar again.</summary>
internal sealed class PlaceCalendar(ClosedParts closed, Installation installation, SiteAddress site, TimeProvider clock)
{
    /// <returns>Null where there is nothing to put into a calendar or to take out of one.</returns>
    public string? Of(Place place, Session session) => session.StartsAt is null ? null : place.State switch
    {
        PlaceState.Confirmed => File(Booked(session), CalendarMethod.Publish),
        // Whoever only waited has nothing to take out.
        PlaceState.GivenBack or PlaceState.Removed or PlaceState.Cancelled when place.WasConfirmed => File(SessionEntry.Of(session, site.Text) with { Organiser = Organiser }, CalendarMethod.Cancel),
        _ => null,
    };

    private CalendarParty Organiser => new(installation.Profile.Partnership.BusinessUnit.Name, installation.Profile.Partnership.BusinessUnit.Email);

    private CalendarEntry Booked(Session session)
    {
        var entry = SessionEntry.Of(session, site.Text);
        if (session is { Online: true, JoiningLink: { } sealedLink } && closed.Open(session.Id.Value, sealedLink) is { } joining)
            return entry with { Location = joining.Address, Description = string.Join('\n', Lines(entry.Description, $"Join here: {joining.Address}", joining.Notes)) };
        return entry with { Description = string.Join('\n', Lines(entry.Description, session.VenueAccess)) };
    }

    private static IEnumerable<string> Lines(params string?[] lines) => lines.OfType<string>().Where(line => line.Length > 0);

    private string File(CalendarEntry entry, CalendarMethod method) => CalendarFile.Of([entry], method, clock.GetUtcNow());
}
