using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Courses;

internal readonly record struct CourseId(Guid Value) : IId<CourseId>
{
    public static CourseId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>What is taught (TRN-01). Its sessions begin with what it says; later changes of it are theirs only where somebody makes them.</summary>
internal sealed class Course
{
    private Course() { }

    public Course(CourseId id, CourseFacts facts) : this()
    {
        Id = id;
        Take(facts);
    }

    public CourseId Id { get; private set; }
    public long Number { get; private set; }
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";

    /// <summary>What people can do afterwards, a line each.</summary>
    public string Outcomes { get; private set; } = "";
    public Level Level { get; private set; }
    public TargetAudience[] Audience { get; private set; } = [];
    public string[] Topics { get; private set; } = [];
    public ProviderKind ProviderKind { get; private set; }
    public string? Agency { get; private set; }
    public string Provider { get; private set; } = "";
    public bool NeedsManager { get; private set; }
    public bool AsksAccess { get; private set; }
    public bool AsksDiet { get; private set; }

    /// <summary>How long having been there counts, in months; null for good.</summary>
    public int? ValidMonths { get; private set; }
    public DateTimeOffset? RetiredAt { get; private set; }
    public int Revision { get; private set; }

    public void Change(CourseFacts facts)
    {
        Take(facts);
        Revision++;
    }

    public Outcome Retire(DateTimeOffset now)
    {
        if (RetiredAt is not null) return Outcome.Refused("This course is not offered any more already.");
        RetiredAt = now;
        return Outcome.Done;
    }

    /// <summary>Until when having been there on that day counts; null for good.</summary>
    public DateOnly? ValidUntil(DateOnly heldOn) => ValidMonths is { } months ? heldOn.AddMonths(months) : null;

    private void Take(CourseFacts facts)
    {
        (Title, Summary, Outcomes, Level) = (facts.Title, facts.Summary, facts.Outcomes, facts.Level);
        (Audience, Topics) = ([.. facts.Audience], [.. facts.Topics]);
        (ProviderKind, Agency, Provider) = (facts.ProviderKind, facts.Agency, facts.Provider);
        (NeedsManager, AsksAccess, AsksDiet, ValidMonths) = (facts.NeedsManager, facts.AsksAccess, facts.AsksDiet, facts.ValidMonths);
    }
}

/// <summary>All that people say of a course.</summary>
internal sealed record CourseFacts
{
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string Outcomes { get; init; }
    public required Level Level { get; init; }
    public IReadOnlyList<TargetAudience> Audience { get; init; } = [];
    public IReadOnlyList<string> Topics { get; init; } = [];
    public required ProviderKind ProviderKind { get; init; }
    public string? Agency { get; init; }
    public required string Provider { get; init; }
    public bool NeedsManager { get; init; }
    public bool AsksAccess { get; init; } = true;
    public bool AsksDiet { get; init; }
    public int? ValidMonths { get; init; }
}
