using System.ComponentModel.DataAnnotations;
using Partnership.Kernel.Acts;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Courses.Writing;

/// <summary>A course as it is typed, in the order of the page.</summary>
internal sealed class CourseForm
{
    public string? Title { get; set; }
    public string? Summary { get; set; }
    public string? Outcomes { get; set; }
    public Level? Level { get; set; }
    public List<TargetAudience> Audience { get; set; } = [];
    public List<string> Topics { get; set; } = [];
    public ProviderKind? ProviderKind { get; set; }
    public string? Agency { get; set; }
    public string? Provider { get; set; }
    public bool NeedsManager { get; set; }
    public bool AsksAccess { get; set; }
    public bool AsksDiet { get; set; }
    [Display(Name = "Months")] public int? ValidMonths { get; set; }

    public static CourseForm Of(Course course) => new()
    {
        Title = course.Title,
        Summary = course.Summary,
        Outcomes = course.Outcomes,
        Level = course.Level,
        Audience = [.. course.Audience],
        Topics = [.. course.Topics],
        ProviderKind = course.ProviderKind,
        Agency = course.Agency,
        Provider = course.Provider,
        NeedsManager = course.NeedsManager,
        AsksAccess = course.AsksAccess,
        AsksDiet = course.AsksDiet,
        ValidMonths = course.ValidMonths,
    };

    /// <summary>What was said. Choices that are missing are refused by <see cref="Missing"/> first.</summary>
    public CourseFacts Facts() => new()
    {
        Title = Title?.Trim() ?? "",
        Summary = Summary?.Trim() ?? "",
        Outcomes = Outcomes?.Trim() ?? "",
        Level = Level ?? Sessions.Level.Basic,
        Audience = Audience,
        Topics = Topics,
        ProviderKind = ProviderKind ?? Sessions.ProviderKind.Commissioned,
        Agency = ProviderKind == Sessions.ProviderKind.Partner ? Agency : null,
        Provider = Provider?.Trim() ?? "",
        NeedsManager = NeedsManager,
        AsksAccess = AsksAccess,
        AsksDiet = AsksDiet,
        ValidMonths = ValidMonths,
    };

    /// <summary>Nothing is chosen for anybody.</summary>
    public IReadOnlyList<Refusal> Missing() =>
    [
        .. Level is null ? [new Refusal(nameof(Level), "Choose the level")] : Array.Empty<Refusal>(),
        .. ProviderKind is null ? [new Refusal(nameof(ProviderKind), "Choose who provides it")] : Array.Empty<Refusal>(),
    ];
}
