using System.Globalization;
using Partnership.Kernel.Time;

namespace Partnership.Kernel.Calendars;

/// <summary>A calendar as a file (RFC 5545): for a feed, a download or a mail.</summary>
public static class CalendarFile
{
    // Europe/London as calendars want it: the rules since 1996.
    private static readonly string[] Zone =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "DTSTART:19960331T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "DTSTART:19961027T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <param name="now">When the file is made.</param>
    /// <param name="name">What a calendar calls the feed.</param>
    /// <param name="refresh">How often a calendar may look for a newer feed; whole minutes.</param>
    public static string Of(IEnumerable<CalendarEntry> entries, CalendarMethod method, DateTimeOffset now, string? name = null, TimeSpan? refresh = null) =>
        string.Concat(Lines(entries, method, now, name, refresh).Select(ContentLine.Folded));

    private static IEnumerable<string> Lines(IEnumerable<CalendarEntry> entries, CalendarMethod method, DateTimeOffset now, string? name, TimeSpan? refresh) =>
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Partnership//Calendar//EN", $"METHOD:{method.ToString().ToUpperInvariant()}", .. Feed(name, refresh), .. Zone,
        .. entries.SelectMany(entry => Entry(entry, method, now)), "END:VCALENDAR",
    ];

    /// <summary>The names of RFC 7986, and those that calendars knew before it.</summary>
    private static IEnumerable<string> Feed(string? name, TimeSpan? refresh)
    {
        if (name is not null)
        {
            yield return $"NAME:{ContentLine.Text(name)}";
            yield return $"X-WR-CALNAME:{ContentLine.Text(name)}";
        }
        if (refresh is not { } often) yield break;
        var minutes = $"PT{(int)often.TotalMinutes}M";
        yield return $"REFRESH-INTERVAL;VALUE=DURATION:{minutes}";
        yield return $"X-PUBLISHED-TTL:{minutes}";
    }

    private static IEnumerable<string> Entry(CalendarEntry entry, CalendarMethod method, DateTimeOffset now) =>
    [
        "BEGIN:VEVENT", $"UID:{entry.Uid}", $"SEQUENCE:{entry.Sequence}", $"DTSTAMP:{Utc(now)}", $"DTSTART{At(entry.Start)}", $"DTEND{At(entry.End)}",
        $"STATUS:{(entry.Cancelled || method == CalendarMethod.Cancel ? "CANCELLED" : "CONFIRMED")}", $"SUMMARY:{ContentLine.Text(entry.Summary)}", .. More(entry), "END:VEVENT",
    ];

    private static IEnumerable<string> More(CalendarEntry entry)
    {
        if (entry.Location is { Length: > 0 } location) yield return $"LOCATION:{ContentLine.Text(location)}";
        if (entry.Description is { Length: > 0 } description) yield return $"DESCRIPTION:{ContentLine.Text(description)}";
        if (entry.Url is { Length: > 0 } url) yield return $"URL:{url}";
        if (entry.Categories.Count > 0) yield return $"CATEGORIES:{string.Join(',', entry.Categories.Select(ContentLine.Text))}";
        if (entry.LastModified is { } changed) yield return $"LAST-MODIFIED:{Utc(changed)}";
        if (entry.Organiser is { } organiser) yield return $"ORGANIZER;CN={ContentLine.Parameter(organiser.Name)}:mailto:{organiser.Email}";
        // Who gets the file has said that they come: nobody waits for their answer.
        if (entry.Attendee is { } attendee) yield return $"ATTENDEE;CN={ContentLine.Parameter(attendee.Name)};PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:{attendee.Email}";
    }

    /// <summary>On London's clock. The hour that comes twice in October is told in UTC, as calendars disagree about which of the two is meant.</summary>
    private static string At(DateTimeOffset moment)
    {
        var wall = London.Of(moment).DateTime;
        return London.Zone.IsAmbiguousTime(wall) ? $":{Utc(moment)}" : $";TZID=Europe/London:{wall.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}";
    }

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
