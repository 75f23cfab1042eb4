namespace Partnership.Communications.Contracts;

/// <summary>The only names a mail may be filled with (COM-22): a mail says that there is something to read, and where; what it is needs a sign-in.</summary>
public static class MailValues
{
    /// <summary>A case's or referral's reference, such as "TH-2026-0042".</summary>
    public const string Reference = "reference";

    /// <summary>A date in words, such as "11 December 2026".</summary>
    public const string Date = "date";

    /// <summary>The day something is due, in words.</summary>
    public const string Due = "due";

    /// <summary>When a meeting is, in words.</summary>
    public const string When = "when";

    /// <summary>A time in words, such as "2:30pm".</summary>
    public const string Time = "time";

    /// <summary>Where it happens, in words: a venue, or that it is online. Never the link to an online session.</summary>
    public const string Place = "place";

    /// <summary>Where to read it: a path of this site ("/cases/…") or an https address.</summary>
    public const string Link = "link";

    /// <summary>Title of a role, meeting or session.</summary>
    public const string Title = "title";

    /// <summary>Name of an agency.</summary>
    public const string Agency = "agency";

    /// <summary>Name of the recipient; filled in by itself for a person of the partnership.</summary>
    public const string Name = "name";

    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal) { Reference, Date, Due, When, Time, Place, Link, Title, Agency, Name };
}
