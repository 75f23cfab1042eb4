namespace Partnership.Kernel.Calendars;

/// <summary>One entry of a calendar (RFC 5545).</summary>
/// <param name="Uid">Keeps being the same when the entry moves, so that a calendar replaces what it has.</param>
/// <param name="Sequence">Rises with each change, from 0: calendars take the newest.</param>
/// <param name="Start">The moment it begins; written in London's time, to the second.</param>
public sealed record CalendarEntry(string Uid, int Sequence, DateTimeOffset Start, DateTimeOffset End, string Summary)
{
    public string? Location { get; init; }
    public string? Description { get; init; }

    /// <summary>An absolute address.</summary>
    public string? Url { get; init; }

    public bool Cancelled { get; init; }
    public DateTimeOffset? LastModified { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Who holds it. A mail client acts on a request or a cancellation only when it names one (RFC 5546).</summary>
    public CalendarParty? Organiser { get; init; }

    /// <summary>Who is coming. Only for a file that goes to this person alone.</summary>
    public CalendarParty? Attendee { get; init; }
}

/// <summary>Somebody with a mail address.</summary>
public sealed record CalendarParty(string Name, string Email);

/// <summary>What a calendar is to do with the file (RFC 5546).</summary>
public enum CalendarMethod
{
    /// <summary>Show it: feeds, downloads, and mails whose reader adds the entry by hand. Every client takes it, and nobody is asked for an answer.</summary>
    Publish,

    /// <summary>Put it into the reader's calendar, or replace what is there under the same UID. Each entry names its organiser and attendee.</summary>
    Request,

    /// <summary>Take it out of the reader's calendar. Each entry names its organiser; all of them count as cancelled.</summary>
    Cancel,
}
