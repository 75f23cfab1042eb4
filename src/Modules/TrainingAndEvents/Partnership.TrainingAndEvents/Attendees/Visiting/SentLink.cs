using Partnership.Kernel.PersonalData;

namespace Partnership.TrainingAndEvents.Attendees.Visiting;

/// <summary>A link that was sent to an address (TRN-10). Opening it changes nothing; its button works once, for an hour (HRD-32).</summary>
internal sealed class SentLink
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private SentLink() { }

    public SentLink(byte[] hash, byte[] fingerprint, Sealed<EmailText> text, AttendeeId? joins, string goesTo, DateTimeOffset madeAt) : this() =>
        (Hash, Fingerprint, Sealed, Joins, GoesTo, MadeAt, ExpiresAt) = (hash, fingerprint, text, joins, goesTo, madeAt, madeAt + Lasts);

    public byte[] Hash { get; private set; } = [];
    public byte[] Fingerprint { get; private set; } = [];
    public Sealed<EmailText> Sealed { get; private set; } = new([]);

    /// <summary>Whose further address it is; null where whoever opens it comes to book.</summary>
    public AttendeeId? Joins { get; private set; }

    /// <summary>The page it goes on to: a path of this site.</summary>
    public string GoesTo { get; private set; } = "";
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now) => UsedAt = now;
}

/// <summary>A browser that came by such a link: for some hours, it is the attendee.</summary>
internal sealed class Visit
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private Visit() { }

    public Visit(byte[] hash, AttendeeId attendee, DateTimeOffset beganAt) : this() => (Hash, Attendee, BeganAt, ExpiresAt) = (hash, attendee, beganAt, beganAt + Lasts);

    public byte[] Hash { get; private set; } = [];
    public AttendeeId Attendee { get; private set; }
    public DateTimeOffset BeganAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
}
