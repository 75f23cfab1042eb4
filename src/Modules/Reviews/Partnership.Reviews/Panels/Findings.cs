using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.Panels;

/// <summary>A criterion or circumstance of the law of the panel's day, answered (REV-43).</summary>
internal sealed class CriterionAnswer
{
    private CriterionAnswer(Guid id, LawKind kind, string key) => (Id, Kind, Key) = (id, kind, key);

    public Guid Id { get; }
    public LawKind Kind { get; }

    [OpenBecause("The key of a sentence of the law.")]
    public string Key { get; }
    public bool Met { get; private set; }
    public Sealed<CriterionWhy>? Why { get; private set; }

    [OpenBecause("The professional who wrote the panel's answer down.")]
    public string AnsweredBy { get; private set; } = "";
    public DateTimeOffset AnsweredAt { get; private set; }

    public static CriterionAnswer To(Guid id, LawText text) => new(id, text.Kind, text.Key);

    public void Say(bool met, Sealed<CriterionWhy> why, string by, DateTimeOffset at) => (Met, Why, AnsweredBy, AnsweredAt) = (met, why, by, at);
}

/// <summary>What an agency presented to the panel.</summary>
internal sealed class Presentation
{
    private Presentation(Guid id, string agency) => (Id, Agency) = (id, agency);

    public Guid Id { get; }

    [OpenBecause("An agency's key; it names no person.")]
    public string Agency { get; }
    public Sealed<PresentationNotes>? Notes { get; private set; }

    public static Presentation By(Guid id, string agency) => new(id, agency);

    public void Say(Sealed<PresentationNotes> notes) => Notes = notes;
}

/// <summary>Learning, under a theme of the partnership's own list (REV-42).</summary>
internal sealed class Learning
{
    private Learning(Guid id, string theme, DateTimeOffset at) => (Id, Theme, At) = (id, theme, at);

    public Guid Id { get; }

    [OpenBecause("A theme of the controlled list: theme logs count it.")]
    public string Theme { get; }
    public Sealed<LearningWords>? Words { get; private set; }
    public DateTimeOffset At { get; }

    public static Learning Under(string theme, Guid id, Sealed<LearningWords> words, DateTimeOffset at) => new(id, theme, at) { Words = words };
}
