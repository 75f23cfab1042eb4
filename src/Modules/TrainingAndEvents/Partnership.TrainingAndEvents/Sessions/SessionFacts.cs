using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Programmes;

namespace Partnership.TrainingAndEvents.Sessions;

/// <summary>All that people say of a session. Day and times are London's; null while nobody has said when it is.</summary>
internal sealed record SessionFacts
{
    public CourseId? Course { get; init; }
    public ProgrammeId? Programme { get; init; }
    public string? Track { get; init; }
    public required SessionKind Kind { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public Level? Level { get; init; }
    public IReadOnlyList<TargetAudience> Audience { get; init; } = [];
    public IReadOnlyList<string> Topics { get; init; } = [];
    public ProviderKind ProviderKind { get; init; }
    public string? Agency { get; init; }
    public required string Provider { get; init; }
    public DateOnly? On { get; init; }
    public TimeOnly? From { get; init; }
    public TimeOnly? To { get; init; }
    public bool Online { get; init; }
    public string? Venue { get; init; }
    public string? VenueAccess { get; init; }
    public string? Trainers { get; init; }
    public required int Capacity { get; init; }
    public bool OpenToPublic { get; init; }
    public Promotion Promotion { get; init; }
    public int OfferHours { get; init; } = 48;
    public bool NeedsManager { get; init; }
    public bool AsksAccess { get; init; } = true;
    public bool AsksDiet { get; init; }
    public long? CostPence { get; init; }
}

internal enum SessionState { Draft, Offered, Published, Cancelled }

/// <summary>A session of a course, or a kind of event (TRN-01).</summary>
internal enum SessionKind { Course, Conference, Workshop, AwarenessSession, LearningSession, DropIn }

internal enum Level { Basic, Advanced, Thresholds, Specialist }

internal enum ProviderKind { Commissioned, Partner, Charity, National }

/// <summary>Whom it is for: what the calendar is filtered by.</summary>
internal enum TargetAudience { Everybody, SafeguardingLeads, SocialWork, Health, Education, Police, VoluntaryAndFaith, Managers, Public }

/// <summary>What becomes of a place that is free again: it is offered for some hours to who waits longest, or given at once (TRN-12).</summary>
internal enum Promotion { Offer, Automatic }
