using System.Globalization;
using System.Text;

namespace Partnership.Reviews.Panels;

/// <summary>A panel as an entry for a calendar (RFC 5545). It keeps its UID when it moves, so that a calendar replaces the old entry; reference, place and link only.</summary>
internal static class Invitation
{
    private const int LineLength = 74; // octets, without the line end

    // Europe/London as calendars want it: the rules since 1996.
    private const string Zone = """
        BEGIN:VTIMEZONE
        TZID:Europe/London
        BEGIN:DAYLIGHT
        TZOFFSETFROM:+0000
        TZOFFSETTO:+0100
        TZNAME:BST
        DTSTART:19960331T010000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        END:DAYLIGHT
        BEGIN:STANDARD
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0000
        TZNAME:GMT
        DTSTART:19961027T020000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        END:VTIMEZONE
        """;

    /// <param name="name">What the protocol calls the panel.</param>
    /// <param name="address">Where the panel's page is, with scheme and host.</param>
    public static string Of(Panel panel, string name, string reference, string address, DateTimeOffset now) =>
        string.Concat(Lines(panel, name, reference, address, now).Select(line => Folded(line.Trim()) + "\r\n"));

    private static IEnumerable<string> Lines(Panel panel, string name, string reference, string address, DateTimeOffset now) =>
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Partnership//Panel//EN", "METHOD:PUBLISH", .. Zone.Split('\n'),
        "BEGIN:VEVENT", $"UID:{panel.Id}@partnership", $"SEQUENCE:{panel.Sequence}", $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
        $"DTSTART;TZID=Europe/London:{At(panel.HeldOn, panel.StartsAt)}", $"DTEND;TZID=Europe/London:{At(panel.HeldOn, panel.EndsAt)}",
        $"SUMMARY:{Text($"{name} {reference}")}", $"LOCATION:{Text(panel.Place)}", $"URL:{address}", "END:VEVENT", "END:VCALENDAR",
    ];

    private static string At(DateOnly date, TimeOnly time) => date.ToDateTime(time).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Text(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineLength)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
