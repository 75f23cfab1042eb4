using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.AgencyChecks;

/// <summary>What the agency has written so far in one section. Sections are kept apart, so that two colleagues can write at the same time, each in theirs.</summary>
internal sealed class CheckDraft
{
    private CheckDraft(Guid id, string section) => (Id, Section) = (id, section);

    public Guid Id { get; }

    [OpenBecause("The key of a section of the form, never what is written in it.")]
    public string Section { get; }

    /// <summary>Counts the times it was saved; 0 is "never". What a form was opened on is compared with it (PLT-72).</summary>
    public int Number { get; private set; }

    /// <summary>The open form that saved it last: that one may save again.</summary>
    public Guid Form { get; private set; }
    public Sealed<SectionAnswers>? Answers { get; private set; }
    public DateTimeOffset SavedAt { get; private set; }
    public PersonId SavedBy { get; private set; }

    [OpenBecause("The professional who wrote last is shown to colleagues of the same agency.")]
    public string SavedByName { get; private set; } = "";

    public static CheckDraft Of(Guid id, string section) => new(id, section);

    public bool IsWhatWasSeen(int number, Guid form) => Number == number || (Number > 0 && Form == form);

    public void Save(Sealed<SectionAnswers> answers, Guid form, Actor by, PersonId person, DateTimeOffset at) =>
        (Number, Answers, Form, SavedBy, SavedByName, SavedAt) = (Number + 1, answers, form, person, by.Name, at);
}

/// <summary>A form as it was sent once. Every version is kept (REV-32).</summary>
internal sealed class CheckVersion
{
    private CheckVersion(Guid id, int number, DateTimeOffset submittedAt, PersonId submittedBy, string submittedByName) =>
        (Id, Number, SubmittedAt, SubmittedBy, SubmittedByName) = (id, number, submittedAt, submittedBy, submittedByName);

    public Guid Id { get; }

    /// <summary>1 for the first time it was sent.</summary>
    public int Number { get; }
    public Sealed<CheckContent>? Content { get; private set; }
    public DateTimeOffset SubmittedAt { get; }
    public PersonId SubmittedBy { get; }

    [OpenBecause("The professional who sent it answers for it.")]
    public string SubmittedByName { get; }

    /// <summary>Null until it is quality-assured; then whether it was accepted, else it was sent back.</summary>
    public bool? WasAccepted { get; private set; }
    public Sealed<CheckComments>? Comments { get; private set; }
    public DateTimeOffset? JudgedAt { get; private set; }

    [OpenBecause("The officer who quality-assured it answers for it.")]
    public string? JudgedByName { get; private set; }

    public static CheckVersion Of(Guid id, int number, Sealed<CheckContent> content, PersonId by, string byName, DateTimeOffset at) =>
        new(id, number, at, by, byName) { Content = content };

    public void Judge(bool accepted, Sealed<CheckComments>? comments, string byName, DateTimeOffset at) =>
        (WasAccepted, Comments, JudgedByName, JudgedAt) = (accepted, comments, byName, at);
}

/// <summary>A reminder that was sent; each is sent once.</summary>
internal sealed record CheckReminder(ReminderTime Kind, DateTimeOffset SentAt);
