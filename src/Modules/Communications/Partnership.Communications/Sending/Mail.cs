using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Communications.Sending;

internal readonly record struct MailId(Guid Value) : IId<MailId>
{
    public static MailId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

internal enum MailState { Waiting, Sent, Failed }

/// <summary>One mail to one recipient, and its line in the log. It holds no body: that is made when it leaves (COM-20).</summary>
internal sealed class Mail
{
    private Mail() { }

    public Mail(MailId id, string template, PersonId? person, byte[]? sealedAddress, string filledWith, byte[]? sealedValues, DateTimeOffset askedAt, Guid? about = null, byte[]? sealedCalendar = null) =>
        (Id, Template, Person, SealedAddress, FilledWith, SealedValues, AskedAt, DueAt, About, SealedCalendar) = (id, template, person, sealedAddress, filledWith, sealedValues, askedAt, askedAt, about, sealedCalendar);

    public MailId Id { get; private set; }

    /// <summary>Counts up in the order in which mails were asked for; what the log is paged by.</summary>
    public long Number { get; private set; }
    public string Template { get; private set; } = "";

    /// <summary>Fingerprint of the template's text at the time; empty where there was no such template.</summary>
    public string TemplateVersion { get; private set; } = "";

    /// <summary>The recipient, where it is a person of the partnership.</summary>
    public PersonId? Person { get; private set; }

    [OpenBecause("sealed by the installation’s key; gone once the mail is sent")]
    public byte[]? SealedAddress { get; private set; }
    public string Subject { get; private set; } = "";

    /// <summary>The template's values as JSON; empty once sent.</summary>
    public string FilledWith { get; private set; } = "{}";

    /// <summary>More values, such as a one-time link, sealed by the installation's key; gone once sent.</summary>
    public byte[]? SealedValues { get; private set; }

    /// <summary>A calendar file to attach.</summary>
    [OpenBecause("sealed by the installation’s key; gone once the mail is sent")]
    public byte[]? SealedCalendar { get; private set; }
    public MailState State { get; private set; }

    /// <summary>How often it was handed to the provider, or tried to.</summary>
    public int Attempts { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset DueAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Id of the case it is about, so that the log hides it from somebody the case is closed to; null where it is about none.</summary>
    public Guid? About { get; private set; }

    /// <summary>What the provider said last, or what was wrong before it was asked.</summary>
    public string? Answer { get; private set; }

    /// <summary>The words as they will be, checked when the mail is asked for.</summary>
    public void WillSay(string subject, string templateVersion) => (Subject, TemplateVersion) = (subject, templateVersion);

    /// <summary>It can't leave as it is; staff see it with these words.</summary>
    public void CannotLeave(string because) => (State, Answer) = (MailState.Failed, because);

    public Outcome TryAgain(DateTimeOffset now)
    {
        if (State != MailState.Failed) return Outcome.Refused("This mail is not waiting for anybody: it was sent, or is about to be.");
        (State, Attempts, DueAt, Answer) = (MailState.Waiting, 0, now, null);
        return Outcome.Done;
    }
}
